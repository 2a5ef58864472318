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
        picture = try await Self.find(asked) { try await transaction.query($0) }
        self.members = members
        self.transaction = transaction
        let answers = try await transaction.pipeline([
            "select \(AcceptanceStore.entering("name")) from model where state = 'live'", Self.hearing(at: picture.asOf, members),
        ])
        heard = try Self.heard(answers[1])
        figures = FigureMaker(asOf: picture.asOf, expected: members.map(\.entry.code))
    }

    /// The identity of the picture: one statement, so that it can be asked for at every request.
    static func find(_ asked: Instant?, _ query: (Query) async throws -> PostgresRows) async throws -> Picture {
        let (at, events, demonstration, hasModel) = try await query(
            """
            with t as (select coalesce(\(asked as Instant?), last) as at from acceptance_clock)
            select t.at, a.events, a.demonstration, exists (select from model where state = 'live') from t
            left join lateral (select events, demonstration from acceptance where accepted_at <= t.at
                order by accepted_at desc limit 1) a on true
            """
        ).only().decode((Instant, Int64?, Bool?, Bool).self)
        guard hasModel else { throw ReadingError.unavailable("there is no live model yet") }
        let tag = "\(events ?? 0)-\(ModelSchema.version)-\(at.date.dayNumber)"
        return Picture(
            asOf: at, events: events ?? 0, demonstration: demonstration ?? false, tag: asked == nil ? tag : tag + "-\(at.microseconds)")
    }

    private static func hearing(at time: Instant, _ members: [RegionMember]) -> Query {
        """
        select c, f from unnest(\(members.map(\.entry.code.text))) c cross join unnest(\(Family.allCases.map(\.rawValue))) f
        where exists (select from archive where country = c and family = f and sequence = 1 and accepted_at <= \(time))
            or exists (select from archive where country = c and family = f and accepted_at <= \(time) limit 1)
        """
    }

    private static func heard(_ rows: PostgresRows) throws -> [Family: [CountryCode]] {
        let rows = try rows.decode((String, String).self)
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
