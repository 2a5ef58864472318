package import Domain
package import View

/// The picture computed a second time, from the events alone and with the rules of the domain: no SQL, no tables.
package struct PictureReplay {
    package private(set) var actions: [AggregateID: Action] = [:]
    private var agreements: Set<AggregateID> = []
    private var plans: Set<AggregateID> = []
    private var practices: Set<AggregateID> = []
    private var transfers: [AggregateID: Bool] = [:]
    private var pilots: [AggregateID: Bool] = [:]
    private var moved: Set<AggregateID> = []
    private var heard: [Family: Set<CountryCode>] = [:]
    package private(set) var events = 0
    package private(set) var demonstration = false

    package init() {}

    package mutating func take(_ event: DomainEvent, of country: CountryCode) {
        events += 1
        heard[event.family, default: []].insert(country)
        demonstration = demonstration || event.demonstration
        let id = event.subject
        switch event {
        case .agreementRecorded, .agreementRevised: agreements.insert(id)
        case .planAdopted, .planAmended: plans.insert(id)
        case .practicePublished, .practiceRevised: practices.insert(id)
        case .practiceWithdrawn: practices.remove(id)
        case .transferDeclined: transfers[id] = false
        case .transferRequested, .transferAgreed, .transferAdvanced, .transferClosed: transfers[id] = transfers[id] ?? true
        case .pilotProposed: pilots[id] = pilots[id] ?? true
        case .pilotDeclined: pilots[id] = false
        case .pilotAccepted, .pilotClosed: break
        case .participationRecorded(let step):
            if step.step == .departed || step.step == .arrived { moved.insert(id) }
        default: actions[id] = Action.evolve(actions[id], by: event, of: country)
        }
    }

    /// The headline of the region: figure and value, as a text to compare.
    package func headline(today: CalendarDate, calendar: ReportingCalendar) -> [String: String] {
        let actionPlan = { (count: Int) in value(count, .actionPlan) }
        return [
            "agreements.count": actionPlan(agreements.count), "plans.count": actionPlan(plans.count),
            "actions.count": actionPlan(actions.count), "actions.late": actionPlan(actions.values.count { isLate($0, today) }),
            "actions.progress": progress(Array(actions.values)),
            "milestones.late": actionPlan(actions.values.reduce(0) { $0 + lateMilestones($1, today) }),
            "reports.late": actionPlan(
                actions.values.reduce(0) { count, action in
                    count + ReportingObligation.open(of: action, calendar: calendar, today: today).count { $0.state == .late }
                }),
            "practices.count": value(practices.count, .goodPractice),
            "transfers.count": value(transfers.values.count { $0 }, .goodPractice),
            "pilots.count": value(pilots.values.count { $0 }, .mobilityPilot),
            "persons.count": (1..<5).contains(moved.count) ? "suppressed" : value(moved.count, .mobilityPilot),
        ]
    }

    private func value(_ count: Int, _ family: Family) -> String { heard[family] == nil ? "notReported" : "\(count)" }

    private func isLate(_ action: Action, _ today: CalendarDate) -> Bool {
        let dates = action.content.dates
        switch action.content.status {
        case .pipeline:
            let begins = dates.plannedStart.map { $0.latest < today } ?? false
            let ends = dates.plannedEnd.map { $0.latest < today } ?? false
            return begins && dates.actualStart == nil || ends && dates.actualEnd == nil
        case .implementation, .finalisation: return dates.actualEnd == nil && dates.plannedEnd.map { $0.latest < today } ?? false
        default: return false
        }
    }

    private func lateMilestones(_ action: Action, _ today: CalendarDate) -> Int {
        guard [.pipeline, .implementation, .finalisation].contains(action.content.status) else { return 0 }
        let reached = Set(action.effectiveReports().flatMap(\.content.milestonesReached).map(\.milestoneID))
        return action.content.milestones.count { milestone in
            !reached.contains(milestone.id) && milestone.due.map { $0 < today } ?? false
        }
    }

    /// Simple mean over the actions under way, in hundredths of a percent, halves away from zero.
    package func progress(_ actions: [Action]) -> String {
        guard heard[.actionPlan] != nil else { return "notReported" }
        let running = actions.filter { $0.content.status?.reportsAreExpected ?? false && !$0.content.milestones.isEmpty }
        guard !running.isEmpty else { return "notApplicable" }
        let known = running.filter { !$0.effectiveReports().isEmpty }.map { action in
            let whole = action.content.milestones.reduce(0) { $0 + $1.weight }
            let reached = Set(action.effectiveReports().flatMap(\.content.milestonesReached).map(\.milestoneID))
            let done = action.content.milestones.filter { reached.contains($0.id) }.reduce(0) { $0 + $1.weight }
            return (2 * 10_000 * done + whole) / (2 * whole)
        }
        guard !known.isEmpty else { return "notReported" }
        let mean = (2 * known.reduce(0, +) + known.count) / (2 * known.count)
        return (try? DecimalNumber(coefficient: Int128(mean), scale: 2).text) ?? "?"
    }

    /// Budget and spending of each currency.
    package func money() -> [String: String] {
        var sums: [String: DecimalNumber] = [:]
        func add(_ name: String, _ money: Money?) {
            guard let money else { return }
            let key = "\(name) \(money.currency.text)"
            sums[key] = try? (sums[key] ?? .zero).adding(money.amount)
        }
        for action in actions.values {
            if !isPart(action) { add("budget", action.content.budget) }
            for report in action.effectiveReports() { add("spent", report.content.spent) }
        }
        return sums.mapValues(\.text)
    }

    /// The budget of a part is within that of the whole.
    private func isPart(_ action: Action) -> Bool {
        let wholes =
            action.content.relatedActions.filter { $0.relation == .parent }.compactMap { actions[$0.actionID] }
            + actions.values.filter { other in
                other.content.relatedActions.contains { $0.relation == .child && $0.actionID == action.id }
            }
        return wholes.contains { $0.content.budget?.currency == action.content.budget?.currency }
    }
}

extension Figure {
    /// The number, or the name of the state.
    package var shown: String { value.number?.text ?? value.state }
}
