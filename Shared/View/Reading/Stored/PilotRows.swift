import Contracts
import Domain
import Outbox
import Postgres

/// A pilot put together from what both countries said.
struct PilotRow: Sendable {
    let id: AggregateID
    let content: PilotContent
    let proposal: DomainEvent
    let phase: PilotPhase
    let stated: [CountryCode]
    let sources: [Source]
    let demonstration: Bool
    let changedAt: Instant

    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [PilotRow] {
        let rows = try await view.query(
            """
            select distinct on (p.id) p.id, p.body::text, p.demonstration, p.accepted_from, s.phases, s.countries, s.changed
            from pilot p
            left join lateral (select array_agg(x.phase order by x.phase) as phases, array_agg(distinct x.country) as countries,
                max(x.accepted_from) as changed from pilot_step x where x.id = p.id and \(view.holds("x"))) s on true
            where \(view.holds("p")) and \(condition) order by p.id, p.accepted_from, p.country
            """)
        return try rows.map { try PilotRow($0) }.sorted { ($1.changedAt, $1.id) < ($0.changedAt, $0.id) }
    }

    private init(_ row: PostgresRow) throws {
        let (id, body, demonstration, acceptedAt, phases, countries, changedAt) = try row.decode(
            (UniqueID, String, Bool, Instant, [String]?, [String]?, Instant?).self)
        self.id = AggregateID(.pilot, id)
        proposal = try StatementBody.event(.pilotProposed, body)
        guard case .pilotProposed(let proposed) = proposal else { throw ReadingError.corrupt("pilot \(id.text) holds another event") }
        content = proposed.pilot
        phase = (phases ?? []).compactMap(PilotPhase.init(rawValue:)).max { $0.rank < $1.rank } ?? .proposed
        stated = try Set((countries ?? []).map { try CountryCode($0) } + [proposed.proposedBy]).sorted()
        sources = proposed.sources
        self.demonstration = demonstration
        self.changedAt = max(acceptedAt, changedAt ?? acceptedAt)
    }

    func head() -> RecordHead {
        RecordHead(
            id: id, title: content.title, stated: stated, parties: [content.sending, content.host].sorted(), disagreements: [],
            divergences: proposal.divergences, sources: sources, demonstration: demonstration, changedAt: changedAt)
    }

    /// - Parameter taken: already suppressed where it must be.
    func summary(taken: Figure, discrepancies: Int, _ view: PictureView) -> PilotSummary {
        let heard = view.heard[.mobilityPilot] ?? []
        let dimension = [FigureDimension(.pilot, id.text)]
        return PilotSummary(
            head: head(), sending: content.sending, host: content.host, phase: phase, category: content.category, sector: content.sector,
            period: content.period,
            seats: view.figures.count("pilot.seats", content.seats, .seats, heard: heard, dimension, demonstration: demonstration),
            taken: taken,
            discrepancies: view.figures.count(
                "pilot.discrepancies", discrepancies, .discrepancies, heard: heard, dimension, demonstration: demonstration,
                drillDown: DrillDown(.discrepancies, dimension)))
    }
}

extension PilotPhase {
    /// An end outweighs an answer, an answer the proposal.
    var rank: Int {
        switch self {
        case .proposed: 0
        case .accepted, .declined: 1
        case .closed: 2
        }
    }
}
