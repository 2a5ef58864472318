import Domain
import Outbox
import Postgres

/// Reports expected and received, counted for each country, area and period.
///
/// Expected is one report for each action under way in each period that has begun, by the calendar of the country that keeps it;
/// what was received is expected in any case, so that nothing is ever more than complete.
struct ReportingFacts: Sendable {
    let country: CountryCode
    /// nil: of actions whose source states none.
    let area: InterventionArea?
    let period: ReportingPeriod
    let expected: Int
    let received: Int
    let onTime: Int
    /// Expected, past its date, not received.
    let missing: Int
    let demonstration: Bool

    /// `condition` speaks of `a`.
    ///
    /// Actions that are under way in the same periods are counted before their periods are told: a hundred thousand actions have millions
    /// of periods, but few spans.
    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [ReportingFacts] {
        let calendars = view.members.map(\.calendar)
        let rows = try await view.query(
            """
            with \(ActionFacts.act(view, where: condition)),
            calendar as (select * from unnest(\(view.members.map(\.entry.code.text)), \(calendars.map { Int64($0.frequency.months) }),
                \(calendars.map { Int64($0.daysToReport) })) c(country, months, days)),
            lasting as (select act.id, act.country, coalesce(act.area, '') as area, act.demonstration, c.months::integer, c.days::integer,
                    coalesce(act.actual_start, act.first_day) as first_day,
                    least(coalesce(act.actual_end, act.planned_end, \(view.today)), \(view.today)) as last_day
                from act join calendar c on c.country = act.country where act.status in ('2', '3')),
            span as (select id, country, area, demonstration, months, days,
                    (extract(year from first_day)::integer * 12 + extract(month from first_day)::integer - 1) / months as first_n,
                    (extract(year from last_day)::integer * 12 + extract(month from last_day)::integer - 1) / months as last_n
                from lasting where first_day <= last_day),
            likewise as (select country, area, months, days, first_n, last_n, count(*) as actions, bool_or(demonstration) as demonstration
                from span group by 1, 2, 3, 4, 5, 6),
            owed as (select country, area, n, sum(actions)::bigint as actions, bool_or(demonstration) as demonstration,
                    lpad((n * months / 12)::text, 4, '0') || case months when 12 then '' when 6 then '-S' || (n % 2 + 1)
                        when 3 then '-Q' || (n % 4 + 1) else '-' || lpad((n % 12 + 1)::text, 2, '0') end as period,
                    make_date((n + 1) * months / 12, (n + 1) * months % 12 + 1, 1) - 1 + days as due
                from likewise cross join lateral generate_series(first_n, last_n) n group by country, area, n, months, days),
            got as (select p.action as id, p.country, coalesce(act.area, '') as area, p.period, bool_or(p.demonstration) as demonstration,
                    (array_agg((p.approved_on at time zone 'UTC')::date <= p.due order by p.approved_on, p.id))[1] as on_time
                from report p join act on act.id = p.action and act.country = p.country
                where p.accepted_from <= \(view.asOf) group by 1, 2, 3, 4),
            came as (select g.country, g.area, g.period, count(*) as reports, count(*) filter (where g.on_time) as on_time,
                    count(s.id) as owed, bool_or(g.demonstration) as demonstration
                from got g left join span s on s.id = g.id and \(Self.number(of: "g.period", months: "s.months"))
                    between s.first_n and s.last_n group by 1, 2, 3)
            select coalesce(o.country, g.country), nullif(coalesce(o.area, g.area), ''), coalesce(o.period, g.period),
                coalesce(o.actions, 0) + coalesce(g.reports - g.owed, 0), coalesce(g.reports, 0), coalesce(g.on_time, 0),
                case when o.due < \(view.today) then o.actions - coalesce(g.owed, 0) else 0 end,
                coalesce(o.demonstration, false) or coalesce(g.demonstration, false)
            from owed o full join came g on g.country = o.country and g.area = o.area and g.period = o.period
            """
        ).decode((String, String?, String, Int64, Int64, Int64, Int64, Bool).self)
        return try rows.map { row in
            ReportingFacts(
                country: try CountryCode(row.0), area: row.1.flatMap(InterventionArea.init(rawValue:)), period: try ReportingPeriod(row.2),
                expected: Int(row.3), received: Int(row.4), onTime: Int(row.5), missing: Int(row.6), demonstration: row.7)
        }
    }
}

extension ReportingFacts {
    /// Which period of its kind since the year 0 a text names; null when it is of another kind than one of so many months.
    private static func number(of period: Query, months: Query) -> Query {
        """
        case when \(months) = 12 and \(period) ~ '^[0-9]{4}$' then \(period)::integer
            when \(months) = 6 and \(period) ~ '^[0-9]{4}-S[12]$' then left(\(period), 4)::integer * 2 + right(\(period), 1)::integer - 1
            when \(months) = 3 and \(period) ~ '^[0-9]{4}-Q[1-4]$' then left(\(period), 4)::integer * 4 + right(\(period), 1)::integer - 1
            when \(months) = 1 and \(period) ~ '^[0-9]{4}-[0-9]{2}$' then left(\(period), 4)::integer * 12 + right(\(period), 2)::integer - 1
        end
        """
    }
}

extension [ReportingFacts] {
    func of(_ country: CountryCode) -> [ReportingFacts] { filter { $0.country == country } }
    func of(_ area: InterventionArea) -> [ReportingFacts] { filter { $0.area == area } }
    var expected: Int { reduce(0) { $0 + $1.expected } }
    var received: Int { reduce(0) { $0 + $1.received } }
    var onTime: Int { reduce(0) { $0 + $1.onTime } }
    var missing: Int { reduce(0) { $0 + $1.missing } }
    var demonstration: Bool { contains { $0.demonstration } }
}
