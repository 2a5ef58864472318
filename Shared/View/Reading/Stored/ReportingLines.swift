import Domain

/// Completeness and timeliness per country and period. Pure.
enum ReportingLines {
    /// Newest period first, within it in country order. Each country has a line for each period of its calendar that occurs.
    static func lines(_ facts: [ReportingFacts], _ members: [RegionMember], _ view: PictureView) -> [ReportingLine] {
        let periods = Set(facts.map(\.period)).sorted { ($1, $1.text) < ($0, $0.text) }
        let known = Dictionary(grouping: facts) { Cell(country: $0.country, period: $0.period) }
        return periods.flatMap { period in
            members.compactMap { member in
                let facts = known[Cell(country: member.entry.code, period: period)] ?? []
                guard !facts.isEmpty || member.calendar.frequency == period.frequency else { return nil }
                return line(facts, member, period, view)
            }
        }
    }

    private struct Cell: Hashable {
        let country: CountryCode
        let period: ReportingPeriod
    }

    private static func line(
        _ facts: [ReportingFacts], _ member: RegionMember, _ period: ReportingPeriod, _ view: PictureView
    ) -> ReportingLine {
        let code = member.entry.code
        let cell = [FigureDimension(.country, code.text), FigureDimension(.period, period.text)]
        let heard = view.heard[.actionPlan] ?? []
        let demonstration = facts.demonstration
        func count(_ name: String, _ number: Int) -> Figure {
            view.figures.count(
                "reports.\(name)", number, .reports, heard: heard, cell, demonstration: demonstration,
                drillDown: DrillDown(.actions, [FigureDimension(.country, code.text)]))
        }
        func share(_ name: String, _ number: Int) -> Figure {
            guard heard.contains(code), facts.expected == 0 else {
                let percent = FigureMaker.percent(DecimalNumber(number), of: DecimalNumber(facts.expected))
                return view.figures.figure("reports.\(name)", percent, .percent, heard: heard, cell, demonstration: demonstration)
            }
            return view.figures.notApplicable("reports.\(name)", .percent, heard: heard, cell, demonstration: demonstration)
        }
        return ReportingLine(
            country: code, period: period, due: member.calendar.due(period), expected: count("expected", facts.expected),
            received: count("received", facts.received), onTime: count("onTime", facts.onTime),
            late: count("receivedLate", facts.received - facts.onTime), missing: count("missing", facts.missing),
            completeness: share("completeness", facts.received), timeliness: share("timeliness", facts.onTime))
    }
}
