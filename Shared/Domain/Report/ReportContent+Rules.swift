extension ReportContent {
    var isEmpty: Bool { milestonesReached.isEmpty && indicatorValues.isEmpty && spent == nil && narrative == nil && evidence.isEmpty }

    func reports(_ indicator: AggregateID) -> Bool { indicatorValues.contains { $0.indicatorID == indicator } }
}

extension ReportContent {
    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        for (index, milestone) in milestonesReached.enumerated()
        where milestonesReached[..<index].contains(where: { $0.milestoneID == milestone.milestoneID }) {
            faults.append(Fault(pointer + "/milestonesReached/\(index)/milestoneID", .milestoneRepeated))
        }
        for (index, value) in indicatorValues.enumerated() {
            if indicatorValues[..<index].contains(where: { $0.indicatorID == value.indicatorID }) {
                faults.append(Fault(pointer + "/indicatorValues/\(index)/indicatorID", .indicatorRepeated))
            }
            faults += value.cellFaults(at: pointer + "/indicatorValues/\(index)")
        }
        if let spent, spent.amount.isNegative { faults.append(Fault(pointer + "/spent/amount", .amountNegative)) }
        return evidence.isEmpty ? faults : faults + DocumentLink.faults(of: evidence, at: pointer + "/evidence", in: context)
    }
}

extension Action {
    /// What a report may say about this action in `period`.
    func faultsOf(_ content: ReportContent, period: ReportingPeriod, report: AggregateID, in context: DecisionContext) -> [Fault] {
        var faults: [Fault] = []
        if period.frequency != context.rules.calendar.frequency { faults.append(Fault("/period", .periodNotInCalendar)) }
        if period.firstDay > context.today { faults.append(Fault("/period", .periodInFuture)) }
        faults += milestoneFaults(content.milestonesReached, period: period, report: report, in: context)
        for (index, value) in content.indicatorValues.enumerated() {
            let pointer = "/report/indicatorValues/\(index)"
            if let indicator = indicator(value.indicatorID) {
                faults += value.faults(under: indicator.content, at: pointer)
            } else {
                faults.append(Fault(pointer + "/indicatorID", .indicatorUnknown))
            }
        }
        return faults + content.faults(at: "/report", in: context)
    }

    private func milestoneFaults(
        _ reached: [MilestoneReached], period: ReportingPeriod, report: AggregateID, in context: DecisionContext
    ) -> [Fault] {
        let elsewhere = Set(
            effectiveReports().filter { $0.period != period && $0.id != report }.flatMap(\.content.milestonesReached).map(\.milestoneID))
        return reached.enumerated().flatMap { index, milestone in
            let pointer = "/report/milestonesReached/\(index)"
            var faults: [Fault] = []
            if !content.milestones.contains(where: { $0.id == milestone.milestoneID }) {
                faults.append(Fault(pointer + "/milestoneID", .milestoneUnknown))
            } else if elsewhere.contains(milestone.milestoneID) {
                faults.append(Fault(pointer + "/milestoneID", .milestoneReachedBefore))
            }
            if milestone.on > context.today {
                faults.append(Fault(pointer + "/on", .dateInFuture))
            } else if milestone.on > period.lastDay {
                faults.append(Fault(pointer + "/on", .dateAfterPeriod))
            }
            return faults
        }
    }
}

extension ReportedIndicatorValue {
    /// Rules of the breakdown itself.
    func cellFaults(at pointer: @autoclosure () -> String) -> [Fault] {
        var faults: [Fault] = []
        // Every report that is read goes through here: no text is made for a cell without a fault.
        func place(_ index: Int) -> String { pointer() + "/disaggregation/\(index)/dimensions" }
        for (index, cell) in disaggregation.enumerated() {
            let dimensions = cell.dimensions
            if dimensions.isEmpty { faults.append(Fault(place(index), .dimensionMissing)) }
            if disaggregation[..<index].contains(where: { $0.isSameCell(as: cell) }) { faults.append(Fault(place(index), .cellRepeated)) }
            for number in dimensions.indices where dimensions[..<number].contains(where: { $0.name == dimensions[number].name }) {
                faults.append(Fault(place(index) + "/\(number)/name", .dimensionRepeated))
            }
        }
        return faults
    }

    /// What the indicator asks of its values.
    func faults(under indicator: IndicatorContent, at pointer: String) -> [Fault] {
        var faults: [Fault] = []
        if !value.fits(indicator.measure) { faults.append(Fault(pointer + "/value", .valueDoesNotFitMeasure)) }
        for (index, cell) in disaggregation.enumerated() {
            let place = pointer + "/disaggregation/\(index)"
            if !cell.value.fits(indicator.measure) { faults.append(Fault(place + "/value", .valueDoesNotFitMeasure)) }
            for (number, dimension) in cell.dimensions.enumerated() {
                let spot = place + "/dimensions/\(number)"
                if !indicator.disaggregatedBy.contains(dimension.name) { faults.append(Fault(spot + "/name", .dimensionNotDefined)) }
                if !dimension.isKnown { faults.append(Fault(spot + "/value", .dimensionValueUnknown)) }
            }
        }
        return faults
    }
}

extension DisaggregatedValue {
    fileprivate func isSameCell(as other: DisaggregatedValue) -> Bool {
        dimensions.count == other.dimensions.count && dimensions.allSatisfy(other.dimensions.contains)
    }
}

extension Dimension {
    var isKnown: Bool {
        switch name {
        case .sex: Sex(rawValue: value) != nil
        case .ageBand: AgeBand(rawValue: value) != nil
        case .region: (try? RegionCode(value)).map(RegionRules.isKnown) ?? false
        case .nationality: (try? CountryCode(value))?.text == value
        }
    }
}
