import Domain
import Outbox
import Postgres
import Share

/// From the return of a commit to the broker's acknowledgement of its event, at 75 events a second.
enum AcknowledgementLatency {
    static let events = 1_500

    static func measure(_ bed: BenchmarkBed) async throws -> Verdict {
        let outbox = try await bed.outbox("latency")
        let times = AcknowledgementTimes()
        let wake = OutboxWake()
        let found = Found()
        try await bed.withRelay(outbox, wake, times) {
            // The first waits for the lease and for connections.
            try await record(BenchmarkBed.event(about: 0), outbox, wake)
            try await BenchmarkBed.wait(for: "the first acknowledgement") { times.count >= 1 }
            var commits: [(id: UniqueID, at: ContinuousClock.Instant)] = []
            let start = ContinuousClock.now
            for number in 0..<events {
                try await Task.sleep(until: start + .microseconds(number * 13_333), clock: .continuous)
                let event = BenchmarkBed.event(about: number % 50)
                try await record(event, outbox, wake)
                commits.append((event.id, .now))
            }
            try await BenchmarkBed.wait(for: "all acknowledgements") { times.count > events }
            await found.keep(commits.compactMap { commit in times[commit.id].map { max(0, ($0 - commit.at).inSeconds) * 1_000 } })
        }
        await outbox.pool.close()
        let latencies = await found.latencies.sorted()
        let parts = [50, 90, 99].map { "p\($0) \((latencies[latencies.count * $0 / 100] * 100).rounded() / 100) ms" }
        say(
            "commit to acknowledgement, \(latencies.count) events at 75/s: \(parts.joined(separator: ", ")), longest \(latencies.last ?? 0) ms"
        )
        return Verdict(
            name: "commit to acknowledgement, p99 at 75 events/s", figure: latencies[latencies.count * 99 / 100], unit: "ms",
            promise: .atMost(20))
    }

    private static func record(_ event: OutboxEvent, _ outbox: Outbox, _ wake: OutboxWake) async throws {
        _ = try await outbox.pool.transaction { try await outbox.append([event], in: $0) }.get()
        wake.wake()
    }

    private actor Found {
        var latencies: [Double] = []
        func keep(_ found: [Double]) { latencies = found }
    }
}
