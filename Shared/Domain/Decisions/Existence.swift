/// Faults every record has in common: it is there already, is not there, belongs to somebody else.
enum Existence {
    static func mustBeNew(_ state: (any Aggregate)?, id: AggregateID, named name: String, of kind: AggregateKind) -> [Fault] {
        if id.kind != kind { return [Fault("/" + name, .identifierOfOtherKind)] }
        return state == nil ? [] : [Fault("/" + name, .alreadyExists)]
    }

    static func mustExist<State: Aggregate>(_ state: State?) throws(Refusal) -> State {
        guard let state else { throw Refusal(Fault("", .doesNotExist)) }
        return state
    }

    /// Only the country that keeps a record changes it.
    static func mustBeOwn(_ keeper: CountryCode, in context: DecisionContext) -> [Fault] {
        keeper == context.country ? [] : [Fault("", .recordOfOtherCountry)]
    }

    /// Something that has happened has not happened tomorrow, nor before what it follows.
    static func mustHaveHappened(_ date: CalendarDate?, after earlier: CalendarDate? = nil, named name: String, in context: DecisionContext)
        -> [Fault]
    {
        guard let date else { return [] }
        if date > context.today { return [Fault("/" + name, .dateInFuture)] }
        if let earlier, date < earlier { return [Fault("/" + name, .dateBeforePreviousStep)] }
        return []
    }
}

extension Provenance {
    init(_ payload: some EventPayload) {
        let divergences: [Divergence] =
            switch payload {
            case let payload as AgreementRecorded: payload.divergences
            case let payload as AgreementRevised: payload.divergences
            case let payload as PlanAdopted: payload.divergences
            case let payload as PlanAmended: payload.divergences
            case let payload as ActionPlanned: payload.divergences
            case let payload as ActionRevised: payload.divergences
            case let payload as PracticePublished: payload.divergences
            case let payload as PracticeRevised: payload.divergences
            case let payload as PilotProposed: payload.divergences
            default: []
            }
        self.init(sources: payload.sources, demonstration: payload.demonstration, divergences: divergences)
    }
}
