import Domain

/// Target against actual of one indicator, from its baseline. Pure.
struct IndicatorFigures: Sendable {
    let statement: Statement<IndicatorContent>
    /// In the order in which the region accepted them.
    let values: [MeasuredValue]
    /// Parts of persons below this are withheld.
    let smallestCell: Int
    let asOf: Instant

    private var content: IndicatorContent { statement.content }
    private var id: AggregateID { AggregateID(.indicator, statement.id) }
    private var figures: FigureMaker { FigureMaker(asOf: asOf, expected: [statement.country]) }
    private var demonstration: Bool { statement.demonstration || values.contains { $0.demonstration } }
    private var isNumeric: Bool { content.measure != .qualitative }
    private var unit: FigureUnit { content.measure == .percentage ? .percent : .indicator(content.unit ?? content.title) }

    func summary(action: AggregateID, changedAt: Instant) throws -> IndicatorSummary {
        let target = currentTarget
        let baseline = content.baseline?.value.flatMap(number)
        let goal = target.flatMap { number($0.value) }
        let actual = try actual(of: content.accumulation == .cumulative ? nil : target?.period)
        let head = RecordHead(
            id: id, title: content.title, stated: [statement.country], parties: [statement.country], disagreements: [], divergences: [],
            sources: statement.event.sources, demonstration: demonstration, changedAt: changedAt)
        return IndicatorSummary(
            id: id, head: head, action: action, measure: content.measure, ascending: content.ascending,
            accumulation: content.accumulation, summable: content.summable, baseline: defined("indicator.baseline", baseline),
            target: defined("indicator.target", goal), actual: reported("indicator.actual", actual, []),
            achievement: achievement(baseline, goal, actual), periods: try periods())
    }

    /// The latest target whose period has begun, else the first.
    private var currentTarget: IndicatorTarget? {
        let targets = content.targets.sorted { $0.period.start.earliest < $1.period.start.earliest }
        return targets.last { $0.period.start.earliest <= asOf.utcDate } ?? targets.first
    }

    private func periods() throws -> [IndicatorSummary.PeriodEntry] {
        let targets = content.targets.map(\.period)
        let own = Set(values.map(\.period)).sorted().compactMap { period -> Period? in
            let days = try? Period(start: PartialDate(period.firstDay), end: PartialDate(period.lastDay))
            return targets.contains { $0.start.earliest == period.firstDay && $0.end.latest == period.lastDay } ? nil : days
        }
        return try (targets + own).sorted { ($0.start.earliest, $0.end.latest) < ($1.start.earliest, $1.end.latest) }.map { period in
            let cell = [FigureDimension(.period, "\(period.start.text)/\(period.end.text)")]
            let target = content.targets.first { $0.period == period }
            let last = within(period).last
            var text: LanguageMap?
            if case .text(let stated)? = last?.value.value { text = stated }
            return IndicatorSummary.PeriodEntry(
                period: period, text: text, target: defined("indicator.target", target.flatMap { number($0.value) }, cell),
                actual: reported("indicator.actual", try actual(of: period), cell),
                disaggregation: last.map { disaggregation($0, cell) } ?? [])
        }
    }

    /// Values of periods that end within `period`, oldest period first; nil: all.
    private func within(_ period: Period?) -> [MeasuredValue] {
        values.enumerated().filter { _, value in
            guard let period else { return true }
            return value.period.lastDay <= period.end.latest && value.period.firstDay >= period.start.earliest
        }.sorted { ($0.element.period, $0.offset) < ($1.element.period, $1.offset) }.map(\.element)
    }

    /// Values of parts of a period are added only when each stands for its part alone and the indicator is summable.
    private func actual(of period: Period?) throws -> DecimalNumber? {
        let values = within(period)
        guard period != nil, content.accumulation == .periodic, content.summable, content.measure == .unit else {
            return values.last.flatMap { number($0.value.value) }
        }
        let numbers = values.compactMap { number($0.value.value) }
        return numbers.isEmpty ? nil : try numbers.reduce(DecimalNumber.zero) { try $0.adding($1) }
    }

    private func number(_ value: IndicatorValue) -> DecimalNumber? {
        switch value {
        case .number(let number): number
        case .percentage(let share): FigureMaker.percent(share.numerator, of: share.denominator)
        case .text: nil
        }
    }

    /// What the definition states or leaves open.
    private func defined(_ name: String, _ number: DecimalNumber?, _ cell: [FigureDimension] = []) -> Figure {
        number == nil
            ? figures.notApplicable(name, unit, heard: [statement.country], dimensions(cell), demonstration: demonstration)
            : figures.figure(name, number, unit, heard: [statement.country], dimensions(cell), demonstration: demonstration)
    }

    /// What reports state; a text is not a number.
    private func reported(_ name: String, _ number: DecimalNumber?, _ cell: [FigureDimension]) -> Figure {
        guard isNumeric else {
            return figures.notApplicable(name, unit, heard: [statement.country], dimensions(cell), demonstration: demonstration)
        }
        return figures.figure(
            name, number, unit, heard: number == nil ? [] : [statement.country], dimensions(cell), demonstration: demonstration)
    }

    private func achievement(_ baseline: DecimalNumber?, _ target: DecimalNumber?, _ actual: DecimalNumber?) -> Figure {
        let name = "indicator.achievement"
        let isMeasured = content.measure == .unit || content.measure == .percentage
        guard isMeasured, let baseline, let target, let whole = try? target.subtracting(baseline), whole != .zero else {
            return figures.notApplicable(name, .percent, heard: [statement.country], dimensions([]), demonstration: demonstration)
        }
        let way = actual.flatMap { try? $0.subtracting(baseline) }
        let percent = way.flatMap { FigureMaker.quotient($0, whole, times: 100, decimals: 2) }
        return figures.figure(
            name, percent, .percent, heard: percent == nil ? [] : [statement.country], dimensions([]), demonstration: demonstration)
    }

    private func dimensions(_ cell: [FigureDimension]) -> [FigureDimension] { [FigureDimension(.indicator, id.text)] + cell }
}

extension IndicatorFigures {
    /// Small parts are withheld; of the parts along the same dimensions never one alone, which the total would give away.
    private func disaggregation(_ measured: MeasuredValue, _ cell: [FigureDimension]) -> [Figure] {
        let parts = measured.value.disaggregation
        var withheld = Set(parts.indices.filter { isSmall(parts[$0].value) })
        for group in Dictionary(grouping: parts.indices, by: { Set(parts[$0].dimensions.map(\.name)) }).values {
            guard withheld.intersection(group).count == 1 else { continue }
            let others = group.filter { !withheld.contains($0) }
            if let next = others.min(by: { size(parts[$0].value) < size(parts[$1].value) }) { withheld.insert(next) }
        }
        return parts.indices.map { index in
            let code = parts[index].dimensions.map { "\($0.name.rawValue)=\($0.value)" }.joined(separator: ",")
            let figure = reported(
                "indicator.actual", number(parts[index].value), cell + [FigureDimension(.disaggregation, code)])
            return withheld.contains(index) ? figures.replacing(figure, by: .suppressed) : figure
        }
    }

    private func isSmall(_ value: IndicatorValue) -> Bool {
        let limit = DecimalNumber(smallestCell)
        switch value {
        case .number(let number): return number > .zero && number < limit
        case .percentage(let share):
            // The rest of the whole is a part as well.
            let rest = (try? share.denominator.subtracting(share.numerator)) ?? .zero
            return [share.numerator, rest, share.denominator].contains { $0 > .zero && $0 < limit }
        case .text: return false
        }
    }

    private func size(_ value: IndicatorValue) -> DecimalNumber {
        switch value {
        case .number(let number): number
        case .percentage(let share): share.numerator
        case .text: .zero
        }
    }
}
