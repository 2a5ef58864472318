import Domain
import Outbox
import Postgres

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

    private static let columns: Query = """
        country, area, status, count(*), count(*) filter (where late), sum(late_milestones)::bigint,
            coalesce(sum(progress), 0)::text, count(progress), count(*) filter (where measurable), bool_or(invented)
        """

    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [ActionCell] {
        let rows = try await view.query(
            "with \(ActionFacts.ctes(view, where: condition)) select \(columns) from fact group by country, area, status")
        return try rows.map { try ActionCell($0) }
    }

    static func byPlan(_ view: PictureView, where condition: Query) async throws -> [(plan: UniqueID, cell: ActionCell)] {
        let rows = try await view.query(
            "with \(ActionFacts.ctes(view, where: condition)) select \(columns), plan from fact group by country, area, status, plan")
        return try rows.map { (try $0.decode(column: 10), try ActionCell($0)) }
    }
}

extension [ActionCell] {
    var count: Int { reduce(0) { $0 + $1.count } }
    var late: Int { reduce(0) { $0 + $1.late } }
    var lateMilestones: Int { reduce(0) { $0 + $1.lateMilestones } }
    var measurable: Int { reduce(0) { $0 + $1.measurable } }
    var demonstration: Bool { contains { $0.demonstration } }
    func of(_ country: CountryCode) -> [ActionCell] { filter { $0.country == country } }
    func of(_ area: InterventionArea?) -> [ActionCell] { filter { $0.area == area } }
    func of(_ status: ActivityStatus?) -> [ActionCell] { filter { $0.status == status } }

    /// Those whose progress enters a mean.
    var underWay: [ActionCell] { filter { $0.status?.reportsAreExpected ?? false } }

    /// Simple mean of the computed progress, two decimals; nil when none is known.
    var progress: DecimalNumber? {
        get throws {
            let count = reduce(0) { $0 + $1.progressCount }
            let sum = try reduce(DecimalNumber.zero) { total, cell in try total.adding(cell.progressSum) }
            return count == 0 ? nil : FigureMaker.quotient(sum, DecimalNumber(count), decimals: 2)
        }
    }

    /// Those of whom progress is known.
    var progressCountries: [CountryCode] { Set(filter { $0.progressCount > 0 }.map(\.country)).sorted { $0 < $1 } }
}
