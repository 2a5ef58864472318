import Contracts
import Domain
import Outbox
import Postgres

extension AcceptanceStore {
    /// Thrown so that a probe leaves nothing behind.
    private struct Undone: Error {}

    /// Which of these events the database refuses, and would refuse again: found by halves, each in a transaction that is
    /// undone. Called only after a batch failed with an error that trying again cannot help.
    package func refused(_ events: [ReadEvent], in stream: StreamName) async throws -> [Int64: Rejection] {
        guard let error = try await failure(of: events, in: stream) else { return [:] }
        if events.count == 1 { return [events[0].envelope.sequence: Rejection(.storageRefused, String(describing: error))] }
        let middle = events.count / 2
        let first = try await refused(Array(events[..<middle]), in: stream)
        return first.merging(try await refused(Array(events[middle...]), in: stream)) { one, _ in one }
    }

    private func failure(of events: [ReadEvent], in stream: StreamName) async throws -> PostgresError? {
        let outcome = await pool.transaction { transaction in
            let time = try await Self.tick(transaction, events: 0)
            let zeros = [Int64](repeating: 0, count: events.count)
            try await AcceptedRows([AcceptedRows.Part(events, zeros, of: stream)]).store(at: time, in: transaction)
            throw Undone()
        }
        switch outcome {
        case .committed: return nil
        case .rolledBack(is Undone): return nil
        case .rolledBack(let error as PostgresError) where !error.retryCanHelp: return error
        case .rolledBack(let error): throw error
        case .unknown(let error): throw error
        }
    }
}
