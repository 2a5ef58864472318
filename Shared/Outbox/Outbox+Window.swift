package import Contracts
import Domain
package import Postgres
package import Topic

/// Rows of one stream to be read, both ends included.
package struct WindowRequest: Sendable, Equatable {
    /// Index in ``StreamDirectory/streams``.
    package let index: Int
    package let from: Int64
    package let through: Int64

    package init(index: Int, from: Int64, through: Int64) {
        self.index = index
        self.from = from
        self.through = through
    }
}

extension Outbox {
    /// The numbered rows of each window, in the order of their numbers, ready to be published; one query for all windows.
    ///
    /// The limit, which cuts nothing off, keeps the planner on the index of each stream: without it a few windows into a large outbox
    /// are read by scanning all numbers.
    package func read(_ windows: [WindowRequest]) async throws(PostgresError) -> [Int: [CloudEvent]] {
        let known = windows.filter { streams.streams.indices.contains($0.index) }
        let rows = try await pool.query(
            """
            select w.stream, n.sequence, n.event_id, n.type, n.subject, n.subject_sequence, n.key, n.occurred_at, n.recorded_at,
                n.data_schema, n.trace_parent, n.data
            from unnest(\(known.map { streams.streams[$0.index].id }), \(known.map(\.from)), \(known.map(\.through)))
                as w(stream, first, last)
            cross join lateral (
                select m.sequence, o.* from outbox_number m join outbox o on o.position = m.position
                where m.stream = w.stream and m.sequence between w.first and w.last
                order by m.sequence limit w.last - w.first + 1
            ) n
            order by w.stream, n.sequence
            """)
        var events: [Int: [CloudEvent]] = [:]
        for row in rows {
            let stream: Int32 = try row.decode(column: 0)
            guard let index = streams.index(id: stream) else { continue }
            events[index, default: []].append(try CloudEvent(row, source: streams.streams[index].source))
        }
        return events
    }
}

extension CloudEvent {
    /// A row of ``Outbox/read(_:)``.
    init(_ row: PostgresRow, source: EventSource) throws(PostgresError) {
        let columns = try row.decode(
            (Int32, Int64, UniqueID, String, String, Int64, String, Instant, Instant, String, String?, [UInt8]).self)
        self.init(
            id: columns.2, source: source, type: CloudEventType(columns.3), subject: columns.4, time: columns.7, dataSchema: columns.9,
            sequence: columns.1, subjectSequence: columns.5, partitionKey: columns.6, recordedTime: columns.8,
            traceParent: columns.10.flatMap { TraceParent($0) }, data: columns.11)
    }

    /// The record for the broker.
    package func message(to partition: TopicPartition, token: UInt64) -> OutgoingMessage {
        OutgoingMessage(
            topic: partition.topic, partition: partition.partition, key: Array(partitionKey.utf8),
            headers: headers.map { MessageHeader($0.name, $0.value) }, value: data, token: token)
    }
}
