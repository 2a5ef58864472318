import Domain
import Outbox
import Postgres

/// Budgets and spending per currency. Nothing is converted, and nothing is added across currencies.
enum Spending {
    private struct Amounts {
        let currency: CurrencyCode
        let country: CountryCode
        let budget: DecimalNumber?
        let spent: DecimalNumber?
        let demonstration: Bool
    }

    /// `condition` speaks of `a`. The budget of an action that is part of another with a budget in the same currency is left out:
    /// the budget of the whole contains it.
    static func lines(
        _ view: PictureView, where condition: Query, _ dimensions: [FigureDimension] = []
    ) async throws -> [SpendingLine] {
        let rows = try await view.query(
            """
            with \(ActionFacts.act(view, where: condition)),
            part as (select act.id from act cross join jsonb_array_elements(act.body->'action'->'relatedActions') r
                    join act whole on whole.id = split_part(r->>'actionID', ':', 2)::uuid
                    where r->>'relation' = '1' and whole.currency = act.currency
                union select w.id from act cross join jsonb_array_elements(act.body->'action'->'relatedActions') r
                    join act w on w.id = split_part(r->>'actionID', ':', 2)::uuid
                    where r->>'relation' = '2' and w.currency = act.currency),
            amount as (select currency, country, budget, null::numeric as spent, demonstration from act
                    where budget is not null and currency is not null and id not in (select id from part)
                union all select p.currency, p.country, null, p.spent, p.demonstration
                    from report p join act on act.id = p.action and act.country = p.country
                    where \(view.holds("p")) and p.spent is not null and p.currency is not null)
            select currency, country, sum(budget)::text, sum(spent)::text, bool_or(demonstration) from amount
            group by currency, country order by currency, country
            """
        ).decode((String, String, String?, String?, Bool).self)
        let amounts = try rows.map { currency, country, budget, spent, demonstration in
            Amounts(
                currency: try CurrencyCode(currency), country: try CountryCode(country), budget: try budget.map { try DecimalNumber($0) },
                spent: try spent.map { try DecimalNumber($0) }, demonstration: demonstration)
        }
        let currencies = Set(amounts.map(\.currency)).sorted { $0 < $1 }
        return try currencies.map { currency in
            try line(currency, amounts.filter { $0.currency == currency }, dimensions, view)
        }
    }

    /// Expected are the countries that have the currency, and those that stated an amount in it.
    private static func line(
        _ currency: CurrencyCode, _ amounts: [Amounts], _ dimensions: [FigureDimension], _ view: PictureView
    ) throws -> SpendingLine {
        let expected = view.members.filter { member in
            member.entry.currency == currency || amounts.contains { $0.country == member.entry.code }
        }
        let figures = FigureMaker(asOf: view.asOf, expected: expected.map(\.entry.code))
        let cell = dimensions + [FigureDimension(.currency, currency.text)]
        let demonstration = amounts.contains { $0.demonstration }
        func sum(_ name: String, _ part: (Amounts) -> DecimalNumber?) throws -> Figure {
            let stated = amounts.filter { part($0) != nil }
            let total = try stated.compactMap(part).reduce(DecimalNumber.zero) { try $0.adding($1) }
            return figures.figure(
                name, stated.isEmpty ? nil : total, .money(currency), heard: stated.map(\.country), cell, demonstration: demonstration,
                drillDown: DrillDown(.actions, dimensions))
        }
        let budget = try sum("money.budget", \.budget)
        let spent = try sum("money.spent", \.spent)
        let share: Figure
        if let whole = budget.value.number, whole > .zero {
            let percent = spent.value.number.flatMap { FigureMaker.percent($0, of: whole) }
            share = figures.figure(
                "money.share", percent, .percent, heard: spent.coverage.reported, cell, demonstration: demonstration)
        } else {
            share = figures.notApplicable("money.share", .percent, heard: amounts.map(\.country), cell, demonstration: demonstration)
        }
        return SpendingLine(currency: currency, budget: budget, spent: spent, share: share)
    }
}
