import Outbox
import Postgres
import Share

/// How fast a full outbox is carried to the broker: from the start of the relay, lease and connections included, to the last
/// acknowledgement.
enum OutboxDrain {
    static let events = 300_000

    static func measure(_ bed: BenchmarkBed) async throws -> Verdict {
        var rates: [Double] = []
        for round in 1...3 {
            let outbox = try await bed.outbox("drain_\(round)")
            for batch in 0..<(events / 1_000) {
                let events = (0..<1_000).map { BenchmarkBed.event(about: (batch * 1_000 + $0) % 700) }
                _ = try await outbox.pool.transaction { try await outbox.append(events, in: $0) }.get()
            }
            try await outbox.pool.execute("vacuum analyze outbox, outbox_number")
            let times = AcknowledgementTimes()
            let start = ContinuousClock.now
            try await bed.withRelay(outbox, OutboxWake(), times) {
                try await BenchmarkBed.wait(for: "\(events) acknowledgements") { times.count >= events }
            }
            let took = ((times.last ?? .now) - start).inSeconds
            rates.append(Double(events) / took)
            say("drain, round \(round): \(events) events in \((took * 1_000).rounded()) ms, \(Int(Double(events) / took)) events/s")
            await outbox.pool.close()
        }
        return Verdict(name: "outbox drain, median of 3", figure: rates.sorted()[1], unit: "events/s", promise: .atLeast(30_000))
    }
}
