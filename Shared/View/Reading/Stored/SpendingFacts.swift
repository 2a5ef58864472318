import Domain
import Outbox
import Postgres

/// Budgets and spending, added up for each currency, country and area. Nothing is converted.
struct SpendingFacts: Sendable {
    let currency: CurrencyCode
    let country: CountryCode
    /// nil: of actions whose source states none.
    let area: InterventionArea?
    let budget: DecimalNumber?
    let spent: DecimalNumber?
    /// Which of the figures' scopes hold the whole that these budgets are part of, in the same currency: there they are in its budget.
    let isPart: (ofAny: Bool, inCountry: Bool, inArea: Bool)
    let demonstration: Bool

    /// `condition` speaks of `a`.
    static func all(_ view: PictureView, where condition: Query = "true") async throws -> [SpendingFacts] {
        let rows = try await view.query(
            """
            with \(ActionFacts.act(view, where: condition)),
            relation as (select id as part, unnest(wholes) as whole from act where wholes is not null
                union select unnest(parts), id from act where parts is not null),
            part as (select p.id, bool_or(p.country = w.country) as in_country, coalesce(bool_or(p.area = w.area), false) as in_area
                from relation r join act p on p.id = r.part join act w on w.id = r.whole and w.currency = p.currency group by p.id),
            amount as (select act.currency, act.country, act.area, act.budget, null::numeric as spent, part.id is not null as in_any,
                        coalesce(part.in_country, false) as in_country, coalesce(part.in_area, false) as in_area, act.demonstration
                    from act left join part on part.id = act.id where act.budget is not null and act.currency is not null
                union all select p.currency, p.country, act.area, null, p.spent, false, false, false, p.demonstration
                    from report p join act on act.id = p.action and act.country = p.country
                    where \(view.holds("p")) and p.spent is not null and p.currency is not null)
            select currency, country, area, in_any, in_country, in_area, sum(budget)::text, sum(spent)::text, bool_or(demonstration)
            from amount group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3
            """
        ).decode((String, String, String?, Bool, Bool, Bool, String?, String?, Bool).self)
        return try rows.map { row in
            SpendingFacts(
                currency: try CurrencyCode(row.0), country: try CountryCode(row.1), area: row.2.flatMap(InterventionArea.init(rawValue:)),
                budget: try row.6.map { try DecimalNumber($0) }, spent: try row.7.map { try DecimalNumber($0) },
                isPart: (row.3, row.4, row.5), demonstration: row.8)
        }
    }
}

extension [SpendingFacts] {
    /// What the figures of a scope add up: the budget of a part only where its whole is not in the scope.
    func within(_ scope: FigureScope) -> [SpendingFacts] {
        filter { fact in
            switch scope {
            case .region: !fact.isPart.ofAny
            case .country(let code): fact.country == code && !fact.isPart.inCountry
            case .area(let area): fact.area == area && !fact.isPart.inArea
            }
        }
    }
}
