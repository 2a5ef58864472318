import Domain
import Postgres

/// Budgets and spending per currency. Nothing is converted, and nothing is added across currencies.
enum Spending {
    /// Of actions chosen by themselves, of a plan for instance; `condition` speaks of `a`.
    static func lines(
        _ view: PictureView, where condition: Query, _ dimensions: [FigureDimension]
    ) async throws -> [SpendingLine] {
        try lines(try await SpendingFacts.all(view, where: condition).within(.region), dimensions, view)
    }

    static func lines(_ facts: [SpendingFacts], _ dimensions: [FigureDimension], _ view: PictureView) throws -> [SpendingLine] {
        try Set(facts.map(\.currency)).sorted { $0 < $1 }.map { currency in
            try line(currency, facts.filter { $0.currency == currency }, dimensions, view)
        }
    }

    /// Expected are the countries that have the currency, and those that stated an amount in it.
    private static func line(
        _ currency: CurrencyCode, _ amounts: [SpendingFacts], _ dimensions: [FigureDimension], _ view: PictureView
    ) throws -> SpendingLine {
        let expected = view.members.filter { member in
            member.entry.currency == currency || amounts.contains { $0.country == member.entry.code }
        }
        let figures = FigureMaker(asOf: view.asOf, expected: expected.map(\.entry.code))
        let cell = dimensions + [FigureDimension(.currency, currency.text)]
        let demonstration = amounts.contains { $0.demonstration }
        func sum(_ name: String, _ part: (SpendingFacts) -> DecimalNumber?) throws -> Figure {
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
