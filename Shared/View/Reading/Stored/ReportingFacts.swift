import Domain
import Outbox
import Postgres

/// Reports expected and received, counted for each country and period.
///
/// Expected is one report for each action under way in each period that has begun, by the calendar of the country that keeps it;
/// what was received is expected in any case, so that nothing is ever more than complete.
struct ReportingFacts: Sendable {
    let country: CountryCode
    let period: ReportingPeriod
    let expected: Int
    let received: Int
    let onTime: Int
    /// Expected, past its date, not received.
    let missing: Int
    let demonstration: Bool

    /// `condition` speaks of `a`.
    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [ReportingFacts] {
        let calendars = view.members.map(\.calendar)
        let rows = try await view.query(
            """
            with \(ActionFacts.act(view, where: condition)),
            calendar as (select * from unnest(\(view.members.map(\.entry.code.text)), \(calendars.map { Int64($0.frequency.months) }),
                \(calendars.map { Int64($0.daysToReport) })) c(country, months, days)),
            span as (select act.id, act.country, act.demonstration, c.months::integer, c.days::integer,
                    coalesce(act.actual_start, earliest(act.body->'action'->'dates'->>'plannedStart')) as first_day,
                    least(coalesce(act.actual_end, act.planned_end, \(view.today)), \(view.today)) as last_day
                from act join calendar c on c.country = act.country where act.status in ('2', '3')),
            owed as (select id, country, demonstration,
                    lpad((n * months / 12)::text, 4, '0') || case months when 12 then '' when 6 then '-S' || (n % 2 + 1)
                        when 3 then '-Q' || (n % 4 + 1) else '-' || lpad((n % 12 + 1)::text, 2, '0') end as period,
                    make_date((n + 1) * months / 12, (n + 1) * months % 12 + 1, 1) - 1 + days as due
                from span cross join lateral generate_series(
                    (extract(year from first_day)::integer * 12 + extract(month from first_day)::integer - 1) / months,
                    (extract(year from last_day)::integer * 12 + extract(month from last_day)::integer - 1) / months) n
                where first_day <= last_day),
            got as (select p.action as id, p.country, p.period, bool_or(p.demonstration) as demonstration,
                    (array_agg((p.approved_on at time zone 'UTC')::date <= p.due order by p.approved_on, p.id))[1] as on_time
                from report p join act on act.id = p.action and act.country = p.country
                where p.accepted_from <= \(view.asOf) group by 1, 2, 3)
            select coalesce(o.country, g.country), coalesce(o.period, g.period), count(*), count(g.id), count(*) filter (where g.on_time),
                count(*) filter (where g.id is null and o.due < \(view.today)),
                bool_or(coalesce(o.demonstration, false) or coalesce(g.demonstration, false))
            from owed o full join got g on g.id = o.id and g.period = o.period group by 1, 2
            """
        ).decode((String, String, Int64, Int64, Int64, Int64, Bool).self)
        return try rows.map { row in
            ReportingFacts(
                country: try CountryCode(row.0), period: try ReportingPeriod(row.1), expected: Int(row.2), received: Int(row.3),
                onTime: Int(row.4), missing: Int(row.5), demonstration: row.6)
        }
    }
}

extension [ReportingFacts] {
    func of(_ country: CountryCode) -> [ReportingFacts] { filter { $0.country == country } }
    var missing: Int { reduce(0) { $0 + $1.missing } }
    var demonstration: Bool { contains { $0.demonstration } }
}
