import Contracts
package import Domain
package import Postgres
package import Topic

/// The way of one event: recorded, sequenced, published, received by the region.
package struct EventWay: Sendable, Equatable {
    /// Its place in the outbox, in the order of recording; with gaps.
    package let position: Int64
    package let id: UniqueID
    package let type: String
    package let subject: String
    package let subjectSequence: Int64
    package let partition: TopicPartition
    package let recordedAt: Instant
    /// The number in its stream; nil until it is sequenced.
    package let sequence: Int64?
    package let sequencedAt: Instant?
    /// When the broker's acknowledgement was written down, or the region had the event if that came first: the acknowledgement is
    /// written while the event already travels on, up to `RelaySettings.markEvery` later. Never nil when ``receivedAt`` is known.
    package let publishedAt: Instant?
    package let receivedAt: Instant?
    package let data: [UInt8]
}

extension Outbox {
    /// nil: there is no such event.
    package func way(of id: UniqueID) async throws(PostgresError) -> EventWay? {
        try await ways(where: "o.event_id = \(id)", limit: 1).first
    }

    /// The events of a subject from `subjectSequence` on, in their order.
    package func ways(
        ofSubject subject: String, after subjectSequence: Int64 = 0, matching filter: EventFilter = EventFilter(), limit: Int = 100
    ) async throws(PostgresError) -> [EventWay] {
        try await ways(
            where: """
                o.subject = \(subject) and o.subject_sequence > \(subjectSequence) \(condition(filter)) order by o.subject_sequence
                """, limit: limit)
    }

    /// Events, newest first, before a place in the outbox; `nil` begins with the newest.
    package func ways(
        before position: Int64? = nil, matching filter: EventFilter = EventFilter(), limit: Int = 100
    ) async throws(PostgresError) -> [EventWay] {
        try await ways(where: "o.position < \(position ?? .max) \(condition(filter)) order by o.position desc", limit: limit)
    }

    private func condition(_ filter: EventFilter) -> Query {
        var condition: Query = ""
        if let type = filter.type { condition = "\(condition) and o.type = \(type.rawValue)" }
        if let family = filter.family {
            let ids = streams.streams.filter { $0.source.family == family }.map(\.id)
            condition = "\(condition) and o.stream = any(\(ids))"
        }
        switch filter.stage {
        case .recorded: condition = "\(condition) and n.sequence is null"
        case .sequenced: condition = "\(condition) and n.sequence > greatest(s.acknowledged, s.receipted)"
        case .published: condition = "\(condition) and n.sequence <= s.acknowledged and n.sequence > s.receipted"
        case .received: condition = "\(condition) and n.sequence <= s.receipted"
        case nil: break
        }
        return condition
    }

    /// `condition` may end in an order. Publication and receipt are ranges without overlap: the last one that begins at or before the
    /// number is the only one that can hold it.
    private func ways(where condition: Query, limit: Int) async throws(PostgresError) -> [EventWay] {
        let rows = try await pool.query(
            """
            select e.*, r.received_at, case when coalesce(p.published_at, r.received_at) is not null
                then greatest(e.sequenced_at, least(p.published_at, r.received_at)) end as published_at from (
                select o.position, o.event_id, o.type, o.subject, o.subject_sequence, o.recorded_at, o.data, n.stream, n.sequence,
                    n.sequenced_at
                from outbox o join outbox_number n on n.position = o.position join outbox_stream s on s.id = o.stream
                where \(condition) limit \(limit)
            ) e
            left join lateral (
                select case when to_sequence >= e.sequence then published_at end as published_at from outbox_published
                where stream = e.stream and from_sequence <= e.sequence order by from_sequence desc limit 1
            ) p on true
            left join lateral (
                select case when to_sequence >= e.sequence then received_at end as received_at from outbox_received
                where stream = e.stream and from_sequence <= e.sequence order by from_sequence desc limit 1
            ) r on true
            """)
        var ways: [EventWay] = []
        for row in rows {
            let stream: Int32 = try row.decode("stream")
            guard let index = streams.index(id: stream) else { continue }
            ways.append(
                EventWay(
                    position: try row.decode("position"), id: try row.decode("event_id"), type: try row.decode("type"),
                    subject: try row.decode("subject"),
                    subjectSequence: try row.decode("subject_sequence"), partition: streams.streams[index].partition,
                    recordedAt: try row.decode("recorded_at"), sequence: try row.decode("sequence"),
                    sequencedAt: try row.decode("sequenced_at"), publishedAt: try row.decode("published_at"),
                    receivedAt: try row.decode("received_at"), data: try row.decode("data")))
        }
        return ways
    }
}
