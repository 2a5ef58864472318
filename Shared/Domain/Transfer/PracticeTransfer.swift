/// A good practice on its way from the country of origin to another: one record, told by both.
package struct PracticeTransfer: Aggregate {
    package static let kind = AggregateKind.transfer

    package let id: AggregateID
    package let route: TransferRoute
    package internal(set) var state: TransferState
    /// The day of the latest step that gave one.
    package internal(set) var lastStep: CalendarDate?
    package let provenance: Provenance

    /// The practice, as far as this country knows it; needed to request.
    package typealias References = GoodPractice?

    package enum Command: Equatable, Sendable {
        case request(id: AggregateID, practiceID: AggregateID, on: CalendarDate?, motivation: LanguageMap?, Provenance)
        case agree(on: CalendarDate?, conditions: LanguageMap?, Provenance)
        case decline(on: CalendarDate?, reason: LanguageMap, Provenance)
        case advance(to: TransferStage, on: CalendarDate?, changes: LanguageMap?, Provenance)
        case close(TransferOutcome, on: CalendarDate?, changes: LanguageMap?, reason: LanguageMap?, Provenance)
    }

    package static func decide(_ command: Command, on state: PracticeTransfer?, given practice: GoodPractice?, in context: DecisionContext)
        throws(Refusal) -> Decision<PracticeTransfer>
    {
        guard case .request(let id, let practiceID, let day, let motivation, let provenance) = command else {
            return try Existence.mustExist(state).step(command, in: context)
        }
        var faults = Existence.mustBeNew(state, id: id, named: "transferID", of: .transfer)
        faults += Existence.mustHaveHappened(day, named: "on", in: context)
        faults += requestFaults(practiceID, practice, in: context)
        guard let practice, faults.isEmpty else { throw Refusal(faults) ?? Refusal(Fault("/practiceID", .practiceUnknown)) }
        let route = TransferRoute(practiceID: practiceID, origin: practice.publishedBy, receiving: context.country)
        return Decision(
            PracticeTransfer(id: id, route: route, state: .requested, lastStep: day, provenance: provenance),
            events: [
                .transferRequested(
                    TransferRequested(
                        transferID: id, route: route, on: day, motivation: motivation, sources: provenance.sources,
                        demonstration: provenance.demonstration))
            ], warnings: PersonalDataHint.warnings([("/motivation", motivation)]))
    }

    private static func requestFaults(_ id: AggregateID, _ practice: GoodPractice?, in context: DecisionContext) -> [Fault] {
        if id.kind != .practice { return [Fault("/practiceID", .identifierOfOtherKind)] }
        guard let practice, practice.id == id else { return [Fault("/practiceID", .practiceUnknown)] }
        if practice.publishedBy == context.country { return [Fault("/practiceID", .practiceIsOwn)] }
        return practice.withdrawn == nil ? [] : [Fault("/practiceID", .practiceWithdrawn)]
    }

    package static func evolve(_ state: PracticeTransfer?, by event: DomainEvent, of country: CountryCode) -> PracticeTransfer? {
        if state == nil, case .transferRequested(let requested) = event, requested.route.receiving == country {
            return PracticeTransfer(
                id: requested.transferID, route: requested.route, state: .requested, lastStep: requested.on,
                provenance: Provenance(requested))
        }
        guard var transfer = state, transfer.id == event.subject, let step = TransferState.step(of: event),
            country == step.teller(on: transfer.route), transfer.state.canBecome(step.state)
        else { return state }
        transfer.state = step.state
        transfer.lastStep = step.on ?? transfer.lastStep
        return transfer
    }
}
