import Domain
import Outbox
import Postgres

/// Accepted events as the archive keeps them.
enum ArchivedEvents {
    /// Oldest first. Indicators and reports are told among the events of their action.
    static func of(_ id: AggregateID, _ view: PictureView) async throws -> [EventEntry] {
        let subject: Query
        switch id.kind {
        case .indicator:
            subject = """
                subject in (select 'action:' || action from indicator where id = \(id.id)) and strpos(data, \(id.text)) > 0
                """
        case .report:
            subject = "subject in (select 'action:' || action from report where id = \(id.id)) and strpos(data, \(id.text)) > 0"
        default: subject = "subject = \(id.text)"
        }
        let rows = try await view.query(
            """
            select id, type, country, family, partition, sequence, subject_sequence, happened_at, accepted_at, demonstration, data
            from archive where accepted_at <= \(view.asOf) and \(subject) order by accepted_at, ordinal
            """)
        return try rows.map { row in
            let (event, type, country, family, partition, sequence) = try row.decode(
                (UniqueID, String, String, String, Int32, Int64).self)
            guard let family = Family(rawValue: family), let known = EventType(rawValue: type) else {
                throw ReadingError.corrupt("event \(event.text) is of unknown kind \(type)")
            }
            let data = try row.decode(column: 10, as: String.self)
            let code = try CountryCode(country)
            return EventEntry(
                id: event.text, type: type, country: code, topic: StreamName(country: code, family: family, partition: partition).topic,
                partition: partition, sequence: sequence, subjectSequence: try row.decode(column: 6),
                approvedAt: try row.decode(column: 7), receivedAt: try row.decode(column: 8),
                sources: try StatementBody.event(known, data).sources, demonstration: try row.decode(column: 9), data: data)
        }
    }
}
