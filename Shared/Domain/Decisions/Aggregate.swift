/// A record with its rules: a command and what is known in, a decision or a refusal out. No clock, no database.
package protocol Aggregate: Codable, Equatable, Sendable {
    associatedtype Command: Sendable
    /// Other records the rules look at; read in the transaction that stores the decision.
    associatedtype References: Sendable = Void

    static var kind: AggregateKind { get }

    /// `state` is nil when the record does not exist yet. Every fault is reported at once.
    static func decide(_ command: Command, on state: Self?, given references: References, in context: DecisionContext)
        throws(Refusal) -> Decision<Self>

    /// The state after `event` of `country`, own or a partner's. Total: an event that cannot apply leaves the state as it is.
    static func evolve(_ state: Self?, by event: DomainEvent, of country: CountryCode) -> Self?
}

extension Aggregate {
    /// Decides on an input: what could not be read and what the rules refuse come back together.
    package static func decide(
        _ reading: Reading<Command>, on state: Self?, given references: References, in context: DecisionContext
    ) throws(Refusal) -> Decision<Self> {
        let decision: Decision<Self>
        do {
            decision = try decide(reading.value, on: state, given: references, in: context)
        } catch {
            // What a rule says about a stand-in is no news: the field itself is already named.
            let consequences = error.faults.filter { fault in
                reading.faults.contains { fault.pointer == $0.pointer || fault.pointer.hasPrefix($0.pointer + "/") }
            }
            let others = error.faults.filter { !consequences.contains($0) }
            throw Refusal(reading.faults + others) ?? error
        }
        if let refusal = Refusal(reading.faults) { throw refusal }
        return decision
    }
}

extension Aggregate where References == Void {
    package static func decide(_ command: Command, on state: Self?, in context: DecisionContext) throws(Refusal) -> Decision<Self> {
        try decide(command, on: state, given: (), in: context)
    }
}
