import Contracts
import Domain
import Journal
import Logging
import Outbox
import Postgres
import Synchronization
import TestSupport

/// The journal of Morocco in a database of its own, used as the service's role.
struct FreshJournal {
    /// The superuser, who owns the tables.
    let owner: PostgresPool
    let pool: PostgresPool
    let journal: Journal
    let outbox: Outbox
    let context: DecisionContext

    init(_ change: (inout PostgresSettings) -> Void = { _ in }) async throws {
        context = try Samples.context
        let database = try await ServiceDatabase.make { role in
            OutboxMigrations.all(serviceRole: role) + JournalMigrations.all(serviceRole: role)
        }
        owner = database.owner
        var settings = database.service
        change(&settings)
        pool = PostgresPool(settings, logger: .silent)
        let layout = OutboxLayout(topics: Family.allCases.map { .national(.ma, $0) }, partitionCount: 2, expectsReceipts: true)
        outbox = try await Outbox.open(layout, in: pool)
        journal = Journal(outbox: outbox, wake: OutboxWake())
    }

    func close() async {
        await pool.close()
        await owner.close()
    }

    /// Carries a command out.
    func perform<State: Aggregate>(
        _ command: State.Command, on id: AggregateID, as type: State.Type, key: String, digest: [UInt8] = [1],
        expecting expectation: JournalRequest.Expectation = .anything,
        references: @escaping @Sendable (JournalReading) async throws -> State.References,
        answer: @escaping @Sendable (Recorded<State>) throws -> GivenAnswer = Self.answer
    ) async throws(JournalError) -> JournalOutcome {
        let request = JournalRequest(
            key: .init(principal: "clerk", key: key, digest: digest), expectation: expectation, command: "test", role: "focalPoint",
            newEventID: { Samples.newID() })
        return try await journal.record(
            Reading(command), on: id, as: type, request, in: context, references: references,
            facets: { Samples.facets(of: $0) }, answer: answer)
    }

    /// Carries a command about an agreement out.
    func record(
        _ command: Agreement.Command, on id: AggregateID, key: String, digest: [UInt8] = [1],
        expecting expectation: JournalRequest.Expectation = .anything,
        references: @escaping @Sendable (JournalReading) async throws -> Void = { _ in },
        answer: @escaping @Sendable (Recorded<Agreement>) throws -> GivenAnswer = Self.answer
    ) async throws(JournalError) -> JournalOutcome {
        try await perform(
            command, on: id, as: Agreement.self, key: key, digest: digest, expecting: expectation, references: references,
            answer: answer)
    }

    @Sendable static func answer<State>(_ recorded: Recorded<State>) -> GivenAnswer {
        GivenAnswer(status: 201, headers: [.init("etag", "\"\(recorded.version)\"")], body: Array(recorded.id.text.utf8))
    }

    /// How many rows a table has.
    func rows(of table: String) async throws -> Int64 {
        try await owner.query("select count(*) from \(identifier: table)").only().decode(column: 0, as: Int64.self)
    }
}
