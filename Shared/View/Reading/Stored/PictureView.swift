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
        let (found, model) = try await Self.find(asked) { try await transaction.query($0) }
        try await AcceptanceStore.enter(model, transaction)
        picture = found
        self.members = members
        self.transaction = transaction
        heard = try await Self.heard(at: found.asOf, members, transaction)
        figures = FigureMaker(asOf: found.asOf, expected: members.map(\.entry.code))
    }

    /// The identity of the picture, and the model that holds it: one statement, so that it can be asked for at every request.
    static func find(_ asked: Instant?, _ query: (Query) async throws -> PostgresRows) async throws -> (Picture, model: String) {
        let (at, events, demonstration, model) = try await query(
            """
            with t as (select coalesce(\(asked as Instant?), last) as at from acceptance_clock)
            select t.at, a.events, a.demonstration, m.name from t
            left join lateral (select events, demonstration from acceptance where accepted_at <= t.at
                order by accepted_at desc limit 1) a on true
            left join model m on m.state = 'live'
            """
        ).only().decode((Instant, Int64?, Bool?, String?).self)
        guard let model else { throw ReadingError.unavailable("there is no live model yet") }
        let tag = "\(events ?? 0)-\(ModelSchema.version)-\(at.date.dayNumber)"
        let picture = Picture(
            asOf: at, events: events ?? 0, demonstration: demonstration ?? false, tag: asked == nil ? tag : tag + "-\(at.microseconds)")
        return (picture, model)
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
