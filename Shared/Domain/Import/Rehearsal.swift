/// The four countries in memory: steps go through the same rules as in the services, and every event reaches every country.
///
/// For checking an import before it is sent, and as an independent account of what it must lead to.
package struct Rehearsal: Sendable {
    /// What happened, in order.
    package private(set) var events: [(country: CountryCode, event: DomainEvent)] = []
    package private(set) var actions: [AggregateID: Action] = [:]
    package private(set) var practices: [AggregateID: GoodPractice] = [:]
    package private(set) var transfers: [AggregateID: PracticeTransfer] = [:]
    package private(set) var pilots: [AggregateID: MobilityPilot] = [:]
    package private(set) var participations: [AggregateID: Participation] = [:]
    package private(set) var agreements: [AggregateID: Agreement] = [:]
    package private(set) var plans: [AggregateID: ActionPlan] = [:]
    private var seats: [AggregateID: Int] = [:]
    private let rules: [CountryCode: CountryRules]
    private let now: Instant

    package init(rules: [CountryRules], now: Instant) {
        self.rules = Dictionary(rules.map { ($0.country, $0) }, uniquingKeysWith: { first, _ in first })
        self.now = now
    }

    /// Carries out one step or tells everything that is wrong with it; the state is unchanged then.
    package mutating func perform(_ step: ImportStep) throws(Refusal) {
        guard let rules = rules[step.country] else { throw Refusal(Fault("/country", .countryNotMember)) }
        let actor: ActorID
        do throws(FaultCode) { actor = try ActorID(step.role.rawValue) } catch { throw Refusal(Fault("/role", error)) }
        let context = DecisionContext(rules: rules, actor: actor, now: now)
        switch step.operation {
        case .recordAgreement, .reviseAgreement: try performAgreement(step, context)
        case .adoptPlan, .amendPlan: try performPlan(step, context)
        case .planAction, .reviseAction, .confirmAction, .defineIndicator, .reviseIndicator, .saveReport, .submitReport,
            .returnReport, .approveReport:
            try performAction(step, context)
        case .publishPractice, .revisePractice, .withdrawPractice: try performPractice(step, context)
        case .requestTransfer, .agreeTransfer, .declineTransfer, .advanceTransfer, .closeTransfer: try performTransfer(step, context)
        case .proposePilot, .acceptPilot, .declinePilot, .closePilot: try performPilot(step, context)
        case .selectParticipation, .recordStep: try performParticipation(step, context)
        }
    }

    private mutating func tell<State>(_ decision: Decision<State>, _ country: CountryCode) -> State {
        events += decision.events.map { (country, $0) }
        return decision.state
    }

    private mutating func performAgreement(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading =
            step.operation == .recordAgreement
            ? Agreement.Command.readRecord(step.body, newID: .unread) : Agreement.Command.readRevise(step.body)
        let state = tell(
            try Agreement.decide(reading, on: existing(step, .agreement, in: agreements), given: (), in: context), step.country)
        agreements[state.id] = state
    }

    private mutating func performPlan(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading =
            step.operation == .adoptPlan
            ? ActionPlan.Command.readAdopt(step.body, newID: .unread) : ActionPlan.Command.readAmend(step.body)
        let state = tell(try ActionPlan.decide(reading, on: existing(step, .plan, in: plans), given: (), in: context), step.country)
        plans[state.id] = state
    }

    private mutating func performAction(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let item = step.item ?? .unread
        let reading: Reading<Action.Command> =
            switch step.operation {
            case .planAction: Action.Command.readPlan(step.body, newID: .unread)
            case .reviseAction: Action.Command.readRevise(step.body)
            case .confirmAction: Action.Command.readConfirm(step.body)
            case .defineIndicator: Action.Command.readDefineIndicator(step.body, newID: .unread)
            case .reviseIndicator: Action.Command.readReviseIndicator(step.body, id: item)
            case .saveReport: Action.Command.readSaveReport(step.body, newID: .unread)
            case .submitReport: Action.Command.readSubmitReport(step.body, reportID: item)
            case .returnReport: Action.Command.readReturnReport(step.body, reportID: item)
            default: Action.Command.readApproveReport(step.body, reportID: item)
            }
        let state = tell(try Action.decide(reading, on: existing(step, .action, in: actions), given: (), in: context), step.country)
        actions[state.id] = state
    }

    private mutating func performPractice(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading: Reading<GoodPractice.Command> =
            switch step.operation {
            case .publishPractice: GoodPractice.Command.readPublish(step.body, newID: .unread)
            case .revisePractice: GoodPractice.Command.readRevise(step.body)
            default: GoodPractice.Command.readWithdraw(step.body)
            }
        let state = tell(
            try GoodPractice.decide(reading, on: existing(step, .practice, in: practices), given: (), in: context), step.country)
        practices[state.id] = state
    }

    private mutating func performTransfer(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading: Reading<PracticeTransfer.Command> =
            switch step.operation {
            case .requestTransfer: PracticeTransfer.Command.readRequest(step.body, newID: .unread)
            case .agreeTransfer: PracticeTransfer.Command.readAgree(step.body)
            case .declineTransfer: PracticeTransfer.Command.readDecline(step.body)
            case .advanceTransfer: PracticeTransfer.Command.readAdvance(step.body)
            default: PracticeTransfer.Command.readClose(step.body)
            }
        var practice: GoodPractice?
        if case .request(_, let practiceID, _, _, _) = reading.value { practice = practices[practiceID] }
        let state = tell(
            try PracticeTransfer.decide(reading, on: existing(step, .transfer, in: transfers), given: practice, in: context),
            step.country)
        transfers[state.id] = state
    }

    private mutating func performPilot(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading: Reading<MobilityPilot.Command> =
            switch step.operation {
            case .proposePilot: MobilityPilot.Command.readPropose(step.body, newID: .unread)
            case .acceptPilot: MobilityPilot.Command.readAccept(step.body)
            case .declinePilot: MobilityPilot.Command.readDecline(step.body)
            default: MobilityPilot.Command.readClose(step.body)
            }
        let state = tell(try MobilityPilot.decide(reading, on: existing(step, .pilot, in: pilots), given: (), in: context), step.country)
        pilots[state.id] = state
    }

    private mutating func performParticipation(_ step: ImportStep, _ context: DecisionContext) throws(Refusal) {
        let reading =
            step.operation == .selectParticipation
            ? Participation.Command.readSelect(step.body, newID: .unread) : Participation.Command.readRecord(step.body)
        let old = existing(step, .participation, in: participations)
        var pilotID = old?.pilotID
        if case .select(_, let id, _, _, _, _) = reading.value { pilotID = id }
        let taken = pilotID.flatMap { seats[$0] } ?? 0
        let references = Participation.References(pilot: pilotID.flatMap { pilots[$0] }, seatsTaken: taken)
        let state = tell(try Participation.decide(reading, on: old, given: references, in: context), step.country)
        participations[state.id] = state
        if old == nil { seats[state.pilotID, default: 0] += 1 }
        if state.lastStep?.step == .withdrawn { seats[state.pilotID, default: 0] -= 1 }
    }

    /// The record acted on: the target, or for a new one whatever already has the id in the body.
    private func existing<State>(_ step: ImportStep, _ kind: AggregateKind, in states: [AggregateID: State]) -> State? {
        if let target = step.target { return states[target] }
        guard case .object(let fields) = step.body,
            case .text(let text)? = fields.first(where: { $0.name == kind.rawValue + "ID" })?.value
        else { return nil }
        return (try? AggregateID(text)).flatMap { states[$0] }
    }
}
