extension ReportContent {
    var isEmpty: Bool { milestonesReached.isEmpty && indicatorValues.isEmpty && spent == nil && narrative == nil && evidence.isEmpty }

    func reports(_ indicator: AggregateID) -> Bool { indicatorValues.contains { $0.indicatorID == indicator } }
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
            if content.indicatorValues[..<index].contains(where: { $0.indicatorID == value.indicatorID }) {
                faults.append(Fault(pointer + "/indicatorID", .indicatorRepeated))
            }
            guard let indicator = indicator(value.indicatorID) else {
                faults.append(Fault(pointer + "/indicatorID", .indicatorUnknown))
                continue
            }
            faults += value.faults(under: indicator.content, at: pointer)
        }
        if let spent = content.spent, spent.amount.isNegative { faults.append(Fault("/report/spent/amount", .amountNegative)) }
        return faults + DocumentLink.faults(of: content.evidence, at: "/report/evidence")
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
            } else if reached[..<index].contains(where: { $0.milestoneID == milestone.milestoneID }) {
                faults.append(Fault(pointer + "/milestoneID", .milestoneRepeated))
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
    func faults(under indicator: IndicatorContent, at pointer: String) -> [Fault] {
        var faults: [Fault] = []
        if !value.fits(indicator.measure) { faults.append(Fault(pointer + "/value", .valueDoesNotFitMeasure)) }
        for (index, cell) in disaggregation.enumerated() {
            let place = pointer + "/disaggregation/\(index)"
            if !cell.value.fits(indicator.measure) { faults.append(Fault(place + "/value", .valueDoesNotFitMeasure)) }
            if cell.dimensions.isEmpty { faults.append(Fault(place + "/dimensions", .dimensionMissing)) }
            if disaggregation[..<index].contains(where: { Set($0.dimensions) == Set(cell.dimensions) }) {
                faults.append(Fault(place + "/dimensions", .cellRepeated))
            }
            for (number, dimension) in cell.dimensions.enumerated() {
                let spot = place + "/dimensions/\(number)"
                if !indicator.disaggregatedBy.contains(dimension.name) { faults.append(Fault(spot + "/name", .dimensionNotDefined)) }
                if cell.dimensions[..<number].contains(where: { $0.name == dimension.name }) {
                    faults.append(Fault(spot + "/name", .dimensionRepeated))
                }
                if !dimension.isKnown { faults.append(Fault(spot + "/value", .dimensionValueUnknown)) }
            }
        }
        return faults
    }
}

extension Dimension {
    var isKnown: Bool {
        switch name {
        case .sex: Sex(rawValue: value) != nil
        case .ageBand: AgeBand(rawValue: value) != nil
        case .region: (try? RegionCode(value)).map { RegionRules.faults($0, of: nil, at: "").isEmpty } ?? false
        case .nationality: (try? CountryCode(value))?.text == value
        }
    }
}
