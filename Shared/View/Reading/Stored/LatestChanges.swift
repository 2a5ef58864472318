import Domain
import Postgres

/// What the region accepted last.
enum LatestChanges {
    static let shown = 10

    static func read(_ view: PictureView, of country: CountryCode? = nil) async throws -> [ChangeEntry] {
        let own: Query = country.map { "a.country = \($0.text)" } ?? "true"
        let changes = try await view.query(
            """
            select a.id, a.type, a.country, a.family, a.subject, a.happened_at, a.accepted_at, a.ordinal, a.demonstration, a.data
            from archive a where a.accepted_at <= \(view.asOf) and \(own) order by a.accepted_at desc, a.ordinal desc limit \(shown)
            """
        ).map { try ChangeRow($0) }
        let titles = try await RecordTitles.read(changes.filter { $0.event.title == nil }.map(\.event), view)
        return changes.map { $0.entry(titles) }
    }
}
