import Contracts
import Domain
import Postgres

/// What accepted events add to the archive and to a model: encoded while no lock is held, since what takes the acceptance clock
/// keeps every other stream waiting until its commit.
struct AcceptedRows: Sendable {
    private let archive: CopyRows
    private let progress: ProgressRows
    private let types: Set<EventType>

    /// - Throws: `.conversion` when an event says what the database cannot keep, such as text with a NUL character.
    init(_ accepted: [ReadEvent], offsets: [Int64], of stream: StreamName) throws(PostgresError) {
        archive = try ArchiveRows.encode(accepted, offsets: offsets, of: stream)
        progress = try ProgressRows(
            accepted.compactMap { AcceptedReport($0.event, event: $0.envelope.id, country: stream.country, acceptedAt: nil) })
        types = Set(accepted.map(\.event.type))
    }

    /// Adds them at this time, to the archive and to the model that was entered.
    func store(at time: Instant, in transaction: PostgresTransaction) async throws {
        var archive = archive
        try archive.fill(time)
        try await transaction.copyIn(archive)
        try await progress.store(acceptedAt: time, in: transaction)
        // The other statements find their events in the archive.
        let statements = EventRows.queries(AcceptanceRange(exactly: time), of: types)
        if !statements.isEmpty { _ = try await transaction.pipeline(statements) }
    }
}
