import Domain
import Outbox
import Postgres

/// The SQL every figure about actions begins with: each action once, from the statement of its lead where there is one.
enum ActionFacts {
    /// `act`: one row per action, joint or not; `fact`: with what is computed of it.
    static func ctes(_ view: PictureView, where condition: Query = "true") -> Query {
        """
        act as (select distinct on (a.id) a.* from action a where \(view.holds("a"))
            order by a.id, (a.country = a.lead) desc, a.country),
        fact as (select act.*, m.weights, m.weights_reached, coalesce(m.late, 0) as late_milestones, r.reports,
            act.status in ('1', '2', '3') and ((act.planned_end < \(view.today) and act.actual_end is null)
                or (act.status = '1' and act.planned_start < \(view.today) and act.actual_start is null)) is true as late,
            case when act.status = '5' or m.weights is null or m.weights = 0 then null
                when r.reports > 0 then round(100.0 * m.weights_reached / m.weights, 2) end as progress
        from act
        left join lateral (select sum(s.weight) as weights, sum(s.weight) filter (where s.reached) as weights_reached,
            count(*) filter (where not s.reached and s.due < \(view.today) and act.status in ('1', '2', '3')) as late
            from (select ms.weight, ms.due, exists (select from reached x where x.action = act.id and x.milestone = ms.id
                and \(view.holds("x"))) as reached
            from milestone ms where ms.action = act.id and ms.country = act.country and \(view.holds("ms"))) s) m on true
        left join lateral (select count(*) as reports from report p where p.action = act.id and \(view.holds("p"))) r on true
        where \(condition))
        """
    }
}

/// Actions of one country, area and status, counted: the cells from which every breakdown is added up.
struct ActionCell: Sendable {
    let country: CountryCode
    let area: InterventionArea?
    let status: ActivityStatus?
    let count: Int
    let late: Int
    let lateMilestones: Int
    let progressSum: DecimalNumber
    let progressCount: Int
    /// Actions of which progress can be asked: not cancelled, with milestones.
    let measurable: Int
    let demonstration: Bool

    private init(_ row: PostgresRow) throws {
        country = try CountryCode(row.decode(column: 0, as: String.self))
        area = try row.decode(column: 1, as: String?.self).flatMap { InterventionArea(rawValue: $0) }
        status = try row.decode(column: 2, as: String?.self).flatMap { ActivityStatus(rawValue: $0) }
        count = Int(try row.decode(column: 3, as: Int64.self))
        late = Int(try row.decode(column: 4, as: Int64.self))
        lateMilestones = Int(try row.decode(column: 5, as: Int64.self))
        progressSum = try DecimalNumber(row.decode(column: 6, as: String.self))
        progressCount = Int(try row.decode(column: 7, as: Int64.self))
        measurable = Int(try row.decode(column: 8, as: Int64.self))
        demonstration = try row.decode(column: 9, as: Bool.self)
    }

    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [ActionCell] {
        let rows = try await view.query(
            """
            with \(ActionFacts.ctes(view, where: condition))
            select country, area, status, count(*), count(*) filter (where late), sum(late_milestones)::bigint,
                coalesce(sum(progress), 0)::text, count(progress),
                count(*) filter (where status is distinct from '5' and weights > 0), bool_or(demonstration)
            from fact group by country, area, status
            """)
        return try rows.map { try ActionCell($0) }
    }
}

extension [ActionCell] {
    var count: Int { reduce(0) { $0 + $1.count } }
    var late: Int { reduce(0) { $0 + $1.late } }
    var lateMilestones: Int { reduce(0) { $0 + $1.lateMilestones } }
    var demonstration: Bool { contains { $0.demonstration } }
    func of(_ country: CountryCode) -> [ActionCell] { filter { $0.country == country } }
    func of(_ area: InterventionArea?) -> [ActionCell] { filter { $0.area == area } }
    func of(_ status: ActivityStatus?) -> [ActionCell] { filter { $0.status == status } }

    /// Mean of the computed progress, two decimals; nil when there is none.
    var progress: DecimalNumber? {
        let count = reduce(0) { $0 + $1.progressCount }
        let sum = reduce(DecimalNumber.zero) { total, cell in (try? total.adding(cell.progressSum)) ?? total }
        return count == 0 ? nil : FigureMaker.quotient(sum, DecimalNumber(count), decimals: 2)
    }

    /// Those of whom progress is known.
    var progressCountries: [CountryCode] { Set(filter { $0.progressCount > 0 }.map(\.country)).sorted() }
    var measurable: Int { reduce(0) { $0 + $1.measurable } }
}
