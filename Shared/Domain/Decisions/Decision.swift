/// What a command leads to: the new state to store, the events that leave the country, and what the author should look at again.
package struct Decision<State: Sendable>: Sendable {
    package let state: State
    /// Empty for steps inside the ministry, such as a draft.
    package let events: [DomainEvent]
    package let warnings: [Warning]

    init(_ state: State, events: [DomainEvent] = [], warnings: [Warning] = []) {
        self.state = state
        self.events = events
        self.warnings = warnings
    }
}

extension Decision: Equatable where State: Equatable {}

/// Not a refusal: the author is asked to look at a text again.
package struct Warning: Hashable, Sendable {
    /// JSON pointer to the text.
    package let pointer: String
    package let code: WarningCode

    package init(_ pointer: String, _ code: WarningCode) {
        self.pointer = pointer
        self.code = code
    }
}
