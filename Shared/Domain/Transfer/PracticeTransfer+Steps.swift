extension PracticeTransfer {
    func step(_ command: Command, in context: DecisionContext) throws(Refusal) -> Decision<PracticeTransfer> {
        switch command {
        // Answered before: a request makes the record.
        case .request: throw Refusal(Fault("/transferID", .alreadyExists))
        case .agree(let day, let conditions, let provenance):
            return try tell(
                .transferAgreed(
                    TransferAgreed(
                        transferID: id, route: route, on: day, conditions: conditions, sources: provenance.sources,
                        demonstration: provenance.demonstration)), texts: [("/conditions", conditions)], in: context)
        case .decline(let day, let reason, let provenance):
            return try tell(
                .transferDeclined(
                    TransferDeclined(
                        transferID: id, route: route, on: day, reason: reason, sources: provenance.sources,
                        demonstration: provenance.demonstration)), texts: [("/reason", reason)], in: context)
        case .advance(let stage, let day, let changes, let provenance):
            return try tell(
                .transferAdvanced(
                    TransferAdvanced(
                        transferID: id, route: route, stage: stage, on: day, changes: changes, sources: provenance.sources,
                        demonstration: provenance.demonstration)), texts: [("/changes", changes)], in: context)
        case .close(let outcome, let day, let changes, let reason, let provenance):
            let faults = outcome == .dropped && reason == nil ? [Fault("/reason", .reasonMissing)] : []
            return try tell(
                .transferClosed(
                    TransferClosed(
                        transferID: id, route: route, outcome: outcome, on: day, changes: changes, reason: reason,
                        sources: provenance.sources, demonstration: provenance.demonstration)), faults: faults,
                texts: [("/changes", changes), ("/reason", reason)], in: context)
        }
    }

    private func tell(
        _ event: DomainEvent, faults given: [Fault] = [], texts: [(pointer: String, map: LanguageMap?)], in context: DecisionContext
    ) throws(Refusal) -> Decision<PracticeTransfer> {
        var faults = given
        guard let step = TransferState.step(of: event) else { throw Refusal(Fault("", .stepNotAllowed)) }
        if context.country != step.teller(on: route) { faults.append(Fault("", .notEntitled)) }
        if !state.canBecome(step.state) { faults.append(Fault("", .stepNotAllowed)) }
        faults += Existence.mustHaveHappened(step.on, after: lastStep, named: "on", in: context)
        if let refusal = Refusal(faults) { throw refusal }
        let next = Self.evolve(self, by: event, of: context.country) ?? self
        return Decision(next, events: [event], warnings: PersonalDataHint.warnings(texts))
    }
}

extension PracticeTransfer.Command {
    package static func readRequest(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .request(
                id: body.optional("transferID") ?? newID, practiceID: body.required("practiceID"), on: body.optional("on"),
                motivation: body.languageMap("motivation"), Provenance(body))
        }
    }

    package static func readAgree(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .agree(on: body.optional("on"), conditions: body.languageMap("conditions"), Provenance(body)) }
    }

    package static func readDecline(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .decline(on: body.optional("on"), reason: body.requiredLanguageMap("reason"), Provenance(body)) }
    }

    package static func readAdvance(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .advance(
                to: body.requiredChoice("stage", or: .adapting), on: body.optional("on"), changes: body.languageMap("changes"),
                Provenance(body))
        }
    }

    package static func readClose(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in
            .close(
                body.requiredChoice("outcome", or: .adopted), on: body.optional("on"), changes: body.languageMap("changes"),
                reason: body.languageMap("reason"), Provenance(body))
        }
    }
}
