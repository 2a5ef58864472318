import Share

/// A load that keeps its pace whatever becomes of what it sends: who waits for an answer before sending the next would spare a slow
/// service, and would not see the time that others wait.
enum OpenLoop {
    /// Calls `body` with each number at its time, beside those still running.
    ///
    /// - Returns: what each gave, in no order.
    static func run<Result: Sendable>(
        _ count: Int, each pause: Duration, _ body: @escaping @Sendable (Int, ContinuousClock.Instant) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            let start = ContinuousClock.now
            for number in 0..<count {
                let due = start + pause * number
                try await Task.sleep(until: due, tolerance: .zero, clock: .continuous)
                group.addTask { try await body(number, due) }
            }
            var results: [Result] = []
            results.reserveCapacity(count)
            for try await result in group { results.append(result) }
            return results
        }
    }
}

/// Times of one measurement, in milliseconds.
struct Latencies {
    private let sorted: [Double]

    init(_ times: [Duration]) {
        sorted = times.map { $0.inSeconds * 1_000 }.sorted()
    }

    var count: Int { sorted.count }
    var longest: Double { sorted.last ?? .infinity }

    /// The time that `percent` of the times do not exceed; infinite when nothing was measured.
    func percentile(_ percent: Int) -> Double {
        sorted.isEmpty ? .infinity : sorted[min(sorted.count - 1, (sorted.count * percent + 99) / 100 - 1)]
    }

    var text: String {
        let parts = [50, 90, 99].map { "p\($0) \(Self.rounded(percentile($0))) ms" }
        return (parts + ["longest \(Self.rounded(longest)) ms"]).joined(separator: ", ")
    }

    private static func rounded(_ figure: Double) -> Double { (figure * 100).rounded() / 100 }
}
