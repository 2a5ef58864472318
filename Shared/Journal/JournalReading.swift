package import Domain
import FoundationEssentials
import Outbox
package import Postgres

/// Reads records inside the transaction that stores the decision.
package struct JournalReading: Sendable {
    package let transaction: PostgresTransaction

    /// Another record that the rules look at; locked against change until the decision is stored.
    package func record<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws -> Stored<State>? {
        try await record(id, lock: "for share")
    }

    /// Another record that only one decision at a time may look at, because what it allows is counted: the seats of a pilot.
    package func recordAlone<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws -> Stored<State>? {
        try await record(id, lock: "for no key update")
    }

    /// The record that is about to change.
    func recordToChange<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws -> Stored<State>? {
        try await record(id, lock: "for update")
    }

    private func record<State: Aggregate>(_ id: AggregateID, lock: Query) async throws -> Stored<State>? {
        let rows = try await transaction.query(
            "select version, state from aggregate where kind = \(id.kind.rawValue) and id = \(id.id) \(lock)")
        guard let (version, state) = try rows.first?.decode((Int64, [UInt8]).self) else { return nil }
        return Stored(version: version, state: try StateCodec.decode(state, of: id))
    }
}

/// Between a record's state and the JSON it is stored as. Not a contract: nobody but this service reads it.
enum StateCodec {
    static func encode(_ state: some Aggregate) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(state), as: UTF8.self)
    }

    static func decode<State: Aggregate>(_ bytes: [UInt8], of id: AggregateID) throws(JournalError) -> State {
        do {
            return try JSONDecoder().decode(State.self, from: Data(bytes))
        } catch {
            throw .unreadable(id, String(describing: error))
        }
    }
}
