import Domain
import Outbox
import Postgres

/// Participations counted by everything that figures ask of them: each person once, whoever told the steps.
struct MobilityCell: Sendable {
    let pilot: AggregateID
    let sending: CountryCode
    let host: CountryCode
    let category: PilotCategory?
    let sex: Sex
    let ageBand: AgeBand?
    /// The furthest step on the way; withdrawn people keep the step they had reached.
    let furthest: ParticipationStep
    let withdrawn: Bool
    let count: Int
    let demonstration: Bool

    /// Whether the journey began: departed on one side or arrived on the other.
    var hasMoved: Bool { furthest.rank >= (ParticipationStep.departed.rank) }

    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [MobilityCell] {
        let way = ParticipationStep.way.map(\.rawValue)
        let rows = try await view.query(
            """
            with person as (
                select s.id, min(s.pilot::text)::uuid as pilot, min(s.sending) as sending, min(s.host) as host, max(s.sex) as sex,
                    max(s.age_band) as age_band, coalesce(max(array_position(\(way), s.step)), 1) as rank,
                    bool_or(s.step = 'withdrawn') as withdrawn, bool_or(s.demonstration) as demonstration
                from participation_step s where \(view.holds("s")) and \(condition) group by s.id)
            select p.pilot, p.sending, p.host, c.category, coalesce(p.sex, 'notStated'), p.age_band, p.rank, p.withdrawn, count(*),
                bool_or(p.demonstration)
            from person p
            left join lateral (select category from pilot c where c.id = p.pilot and \(view.holds("c")) order by c.country limit 1) c on true
            group by 1, 2, 3, 4, 5, 6, 7, 8
            """)
        return try rows.map { try MobilityCell($0) }
    }

    private init(_ row: PostgresRow) throws {
        let (pilot, sending, host, category, sex, ageBand, rank, withdrawn, count, demonstration) = try row.decode(
            (UniqueID, String, String, String?, String, String?, Int32, Bool, Int64, Bool).self)
        self.pilot = AggregateID(.pilot, pilot)
        self.sending = try CountryCode(sending)
        self.host = try CountryCode(host)
        self.category = category.flatMap(PilotCategory.init(rawValue:))
        self.sex = Sex(rawValue: sex) ?? .notStated
        self.ageBand = ageBand.flatMap(AgeBand.init(rawValue:))
        furthest = ParticipationStep.way[min(max(Int(rank) - 1, 0), ParticipationStep.way.count - 1)]
        self.withdrawn = withdrawn
        self.count = Int(count)
        self.demonstration = demonstration
    }
}

extension ParticipationStep {
    /// Place on the way; withdrawing is outside it.
    var rank: Int { Self.way.firstIndex(of: self) ?? -1 }
}

extension [MobilityCell] {
    var persons: Int { reduce(0) { $0 + $1.count } }
    var demonstration: Bool { contains { $0.demonstration } }
}
