import Contracts
import Domain
import Postgres

/// What accepted events add to the archive and to a model: encoded while no lock is held, since what takes the acceptance clock
/// keeps every other stream waiting until its commit.
struct AcceptedRows: Sendable {
    /// Accepted events of one stream, in order.
    struct Part {
        let accepted: [ReadEvent]
        /// Where the log has each of them.
        let offsets: [Int64]
        let stream: StreamName

        init(_ accepted: [ReadEvent], _ offsets: [Int64], of stream: StreamName) {
            self.accepted = accepted
            self.offsets = offsets
            self.stream = stream
        }
    }

    private let archive: ArchiveRows
    private let progress: ProgressRows
    private let types: Set<EventType>

    /// How many events.
    var count: Int { archive.rows.count }

    /// - Throws: `.conversion` when an event says what the database cannot keep, such as text with a NUL character.
    init(_ parts: [Part]) throws(PostgresError) {
        archive = try ArchiveRows(parts)
        progress = try ProgressRows(
            parts.flatMap { part in
                part.accepted.compactMap {
                    AcceptedReport($0.event, event: $0.envelope.id, country: part.stream.country, acceptedAt: nil)
                }
            })
        types = Set(parts.lazy.flatMap(\.accepted).map(\.event.type))
    }

    /// Adds them at this time, to the archive and to the model that was entered.
    func store(at time: Instant, in transaction: PostgresTransaction) async throws {
        guard count > 0 else { return }
        var archive = archive.rows
        try archive.fill(time)
        try await transaction.copyIn(archive)
        try await progress.store(acceptedAt: time, in: transaction)
        // The other statements find their events in the archive.
        let statements = EventRows.queries(AcceptanceRange(exactly: time), of: types)
        if !statements.isEmpty { _ = try await transaction.pipeline(statements) }
    }
}
