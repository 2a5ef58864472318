import Contracts
import Domain
import Outbox
import Postgres

/// The picture at one time, open for questions.
struct PictureView: Sendable {
    let picture: Picture
    let members: [RegionMember]
    let transaction: PostgresTransaction
    /// Countries with at least one event of the family by then.
    let heard: [Family: [CountryCode]]
    let figures: FigureMaker

    var asOf: Instant { picture.asOf }
    /// The day in UTC against which lateness is judged.
    var today: PostgresDate { PostgresDate(daysSince1970: Int32(clamping: asOf.date.dayNumber)) }

    init(_ asked: Instant?, members: [RegionMember], _ transaction: PostgresTransaction) async throws {
        let row = try await transaction.query(
            """
            with t as (select coalesce(\(asked as Instant?), last) as at from acceptance_clock)
            select t.at, a.events, a.demonstration, m.name from t
            left join lateral (select events, demonstration from acceptance where accepted_at <= t.at
                order by accepted_at desc limit 1) a on true
            left join model m on m.state = 'live'
            """
        ).only().decode((Instant, Int64?, Bool?, String?).self)
        guard let model = row.3 else { throw ReadingError.unavailable("there is no live model yet") }
        try await AcceptanceStore.enter(model, transaction)
        let tag = "\(row.1 ?? 0)-\(ModelSchema.version)-\(row.0.date.dayNumber)"
        picture = Picture(
            asOf: row.0, events: row.1 ?? 0, demonstration: row.2 ?? false, tag: asked == nil ? tag : tag + "-\(row.0.microseconds)")
        self.members = members
        self.transaction = transaction
        heard = try await Self.heard(at: row.0, members, transaction)
        figures = FigureMaker(asOf: row.0, expected: members.map(\.entry.code))
    }

    private static func heard(
        at time: Instant, _ members: [RegionMember], _ transaction: PostgresTransaction
    ) async throws -> [Family: [CountryCode]] {
        let rows = try await transaction.query(
            """
            select c, f from unnest(\(members.map(\.entry.code.text))) c cross join unnest(\(Family.allCases.map(\.rawValue))) f
            where exists (select from archive where country = c and family = f and sequence = 1 and accepted_at <= \(time))
                or exists (select from archive where country = c and family = f and accepted_at <= \(time) limit 1)
            """
        ).decode((String, String).self)
        var heard: [Family: [CountryCode]] = [:]
        for (country, family) in rows {
            if let family = Family(rawValue: family), let country = try? CountryCode(country) { heard[family, default: []].append(country) }
        }
        return heard
    }

    /// The rows of `alias` that hold at the picture's time.
    func holds(_ alias: Query) -> Query { "\(alias).accepted_from <= \(asOf) and \(alias).accepted_to > \(asOf)" }

    func query(_ query: Query) async throws(PostgresError) -> PostgresRows { try await transaction.query(query) }
}

extension Instant {
    /// The day in UTC.
    var date: CalendarDate {
        let days = microseconds / 86_400_000_000
        return CalendarDate(dayNumber: Int(microseconds % 86_400_000_000 < 0 ? days - 1 : days))
    }
}
