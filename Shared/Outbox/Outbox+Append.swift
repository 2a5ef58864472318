import Contracts
import Domain
package import Postgres
import Topic

extension Outbox {
    /// Records events in the caller's transaction, all in one statement; they exist exactly if the transaction commits (G1).
    ///
    /// The statement locks the row of each subject, in the order of their names, before it draws positions: whoever records a later
    /// event of the same subject waits for this commit and gets the larger position. That is what G2's `order by position` rests on.
    /// After the commit call ``OutboxWake/wake()``.
    package func append(_ events: [OutboxEvent], in transaction: PostgresTransaction) async throws(OutboxError) -> [RecordedEvent] {
        guard !events.isEmpty else { return [] }
        var ids: [Int32] = []
        ids.reserveCapacity(events.count)
        for event in events {
            guard event.data.count <= ContractLimits.dataBytes else {
                throw .tooLarge(bytes: event.data.count, limit: ContractLimits.dataBytes)
            }
            if let fault = event.overlongHeader { throw fault }
            guard let stream = streams.stream(of: event.stream, key: event.key) else { throw .unknownTopic(event.stream.topic.text) }
            ids.append(stream.id)
        }
        do {
            let rows = try await transaction.query(Self.appendQuery(events, streams: ids)).decode((UniqueID, Int64, Int64).self)
            guard rows.count == events.count else { throw OutboxError.inconsistent("\(rows.count) of \(events.count) events recorded") }
            return rows.map { RecordedEvent(id: $0, position: $1, subjectSequence: $2) }
        } catch let error as PostgresError {
            throw .database(error)
        } catch let error as OutboxError {
            throw error
        } catch {
            throw .inconsistent(String(describing: error))
        }
    }

    private static func appendQuery(_ events: [OutboxEvent], streams: [Int32]) -> Query {
        """
        with entry as (
            select * from unnest(\(streams), \(events.map(\.id)), \(events.map(\.type.text)), \(events.map(\.subject)),
                \(events.map(\.key)), \(events.map(\.time)), \(events.map(\.dataSchema)), \(events.map { $0.traceParent?.text }),
                \(events.map(\.data))) with ordinality
                as e(stream, event_id, type, subject, key, occurred_at, data_schema, trace_parent, data, place)
        ), head as (
            insert into outbox_subject as s (subject, last_sequence)
            select subject, count(*) from entry group by subject order by subject
            on conflict (subject) do update set last_sequence = s.last_sequence + excluded.last_sequence
            returning subject, last_sequence
        ), recorded as (
            insert into outbox (event_id, stream, type, subject, subject_sequence, key, occurred_at, data_schema, trace_parent, data)
            select e.event_id, e.stream, e.type, e.subject,
                h.last_sequence - count(*) over (partition by e.subject) + row_number() over (partition by e.subject order by e.place),
                e.key, e.occurred_at, e.data_schema, e.trace_parent, e.data
            from entry e join head h using (subject) order by e.place
            returning position, stream, event_id, subject_sequence
        ), waiting as (
            insert into outbox_number (position, stream) select position, stream from recorded
        )
        select event_id, position, subject_sequence from recorded order by position
        """
    }
}

extension OutboxEvent {
    /// What would travel in a header and is longer than any reader takes. Found here, in the transaction that would record it: once
    /// numbered it could never be read, and nothing behind it would be.
    fileprivate var overlongHeader: OutboxError? {
        let headers: [(CloudEventHeader, String)] = [
            (.type, type.text), (.subject, subject), (.partitionKey, key), (.dataSchema, dataSchema),
        ]
        for (header, text) in headers where text.utf8.count > ContractLimits.headerBytes {
            return .headerTooLong(header: header.name, bytes: text.utf8.count, limit: ContractLimits.headerBytes)
        }
        return nil
    }
}
