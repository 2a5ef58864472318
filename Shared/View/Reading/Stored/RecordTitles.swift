import Domain
import Outbox
import Postgres

/// Titles of the records that events are about, where the event itself has none.
enum RecordTitles {
    /// The record whose title stands for the event: a transfer bears its practice's, a participation its pilot's.
    static func bearer(of event: DomainEvent) -> AggregateID? {
        switch event {
        case .transferRequested(let event): event.route.practiceID
        case .transferAgreed(let event): event.route.practiceID
        case .transferDeclined(let event): event.route.practiceID
        case .transferAdvanced(let event): event.route.practiceID
        case .transferClosed(let event): event.route.practiceID
        case .participationRecorded(let event): event.pilotID
        default: event.subject
        }
    }

    static func read(_ events: [DomainEvent], _ view: PictureView) async throws -> [AggregateID: LanguageMap] {
        let bearers = Dictionary(grouping: Set(events.compactMap(bearer)), by: \.kind)
        var titles: [AggregateID: LanguageMap] = [:]
        for (kind, ids) in bearers {
            guard let query = query(kind, ids.map(\.id), view) else { continue }
            for (id, title) in try await view.query(query).decode((UniqueID, String?).self) {
                if let title { titles[AggregateID(kind, id)] = try StoredText.languageMap(title) }
            }
        }
        return titles
    }

    private static func query(_ kind: AggregateKind, _ ids: [UniqueID], _ view: PictureView) -> Query? {
        let table: Query
        let path: Query
        switch kind {
        case .action: (table, path) = ("action", "'action'")
        case .plan: (table, path) = ("plan", "'plan'")
        case .practice: (table, path) = ("practice", "'practice'")
        case .pilot: (table, path) = ("pilot", "'pilot'")
        case .agreement: (table, path) = ("agreement", "'agreement'")
        default: return nil
        }
        return """
            select distinct on (r.id) r.id, (r.body->\(path)->'title')::text from \(table) r
            where r.id = any(\(ids)) and \(view.holds("r")) order by r.id, r.country
            """
    }
}
