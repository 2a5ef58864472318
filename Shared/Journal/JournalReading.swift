package import Domain
import FoundationEssentials
import Outbox
package import Postgres

/// Reads records inside the transaction that stores the decision.
package struct JournalReading: Sendable {
    package let transaction: PostgresTransaction

    /// Another record that the rules look at; locked against change until the decision is stored.
    package func record<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws -> Stored<State>? {
        try await read(id, lock: "for share")?.record
    }

    /// Another record that only one decision at a time may look at, because what it allows is counted: the seats of a pilot. Count
    /// after this: what is counted before may have changed while the lock was waited for.
    package func recordAlone<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws -> Stored<State>? {
        try await read(id, lock: "for no key update")?.record
    }

    /// The record that is about to change.
    func recordToChange<State: Aggregate>(_ id: AggregateID, as type: State.Type) async throws -> StoredText<State>? {
        try await read(id, lock: "for update")
    }

    private func read<State: Aggregate>(_ id: AggregateID, lock: Query) async throws -> StoredText<State>? {
        let rows = try await transaction.query(
            "select version, state::text from aggregate where kind = \(id.kind.rawValue) and id = \(id.id) \(lock)")
        guard let (version, text) = try rows.first?.decode((Int64, String).self) else { return nil }
        return StoredText(record: Stored(version: version, state: try StateCodec.decode(Array(text.utf8), of: id)), text: text)
    }
}

/// A record together with its state as the database holds it.
struct StoredText<State: Aggregate>: Sendable {
    let record: Stored<State>
    let text: String
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
