import Contracts
import Domain
import Outbox
import Postgres

/// Good practices as they stand in a picture.
struct PracticeRow: Sendable {
    let id: AggregateID
    let country: CountryCode
    let content: PracticeContent
    let event: DomainEvent
    let demonstration: Bool
    let changedAt: Instant
    /// When this version was accepted: what lists are ordered by.
    let acceptedAt: Instant
    let withdrawal: LanguageMap?
    let transfers: Int
    let transfersDemonstration: Bool

    /// Newest first. `condition` speaks of `p`, a practice, and `w`, its withdrawal.
    static func all(_ view: PictureView, where condition: Query, limit: Int) async throws -> (rows: [PracticeRow], total: Int) {
        let rows = try await view.query(
            """
            select p.id, p.country, p.body::text, p.body ? 'reason', p.demonstration, greatest(p.accepted_from, w.accepted_from),
                w.body::text, t.transfers, coalesce(t.demonstration, false), count(*) over (),
                p.accepted_from
            from practice p
            left join lateral (select accepted_from, body from withdrawal w where w.practice = p.id and w.country = p.country
                and \(view.holds("w")) order by accepted_from desc limit 1) w on true
            left join lateral (select count(distinct s.id) filter (where not exists (select from transfer_step d
                    where d.id = s.id and d.phase = 'declined' and \(view.holds("d")))) as transfers, bool_or(demonstration) as demonstration
                from transfer_step s where s.practice = p.id and \(view.holds("s"))) t on true
            where \(view.holds("p")) and \(condition)
            order by p.accepted_from desc, p.id limit \(Int64(limit))
            """)
        let practices = try rows.map { try PracticeRow($0) }
        return (practices, try rows.first.map { Int(try $0.decode(column: 9, as: Int64.self)) } ?? 0)
    }

    private init(_ row: PostgresRow) throws {
        let (id, country, body, revised, demonstration, changedAt) = try row.decode(
            (UniqueID, String, String, Bool, Bool, Instant).self)
        self.id = AggregateID(.practice, id)
        self.country = try CountryCode(country)
        event = try StatementBody.event(revised ? .practiceRevised : .practicePublished, body)
        switch event {
        case .practicePublished(let published): content = published.practice
        case .practiceRevised(let revised): content = revised.practice
        default: throw ReadingError.corrupt("practice \(id.text) holds another event")
        }
        self.changedAt = changedAt
        withdrawal = try row.decode(column: 6, as: String?.self).flatMap { try StatementBody.event(.practiceWithdrawn, $0).remark }
        transfers = Int(try row.decode(column: 7, as: Int64?.self) ?? 0)
        transfersDemonstration = try row.decode(column: 8, as: Bool.self)
        self.demonstration = demonstration
        acceptedAt = try row.decode(column: 10, as: Instant.self)
    }

    func summary(_ view: PictureView) -> PracticeSummary {
        let dimension = FigureDimension(.practice, id.text)
        let head = RecordHead(
            id: id, title: content.title, stated: [country], parties: [country], disagreements: [], divergences: event.divergences,
            sources: event.sources, demonstration: demonstration, changedAt: changedAt)
        let figure = view.figures.count(
            "practice.transfers", transfers, .transfers, heard: view.heard[.goodPractice] ?? [], [dimension],
            demonstration: transfersDemonstration, drillDown: DrillDown(.transfers, [dimension]))
        return PracticeSummary(
            head: head, origin: country, summary: content.summary, area: content.area, tags: content.tags, withdrawn: withdrawal != nil,
            transfers: figure)
    }
}
