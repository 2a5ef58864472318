import Contracts
import Domain

/// Decides in which order partners' statements about a record change it. Pure.
///
/// Between topics there is no order: an acceptance may arrive before the proposal. A statement that changes nothing yet therefore
/// waits, and is tried again after each one that does. What one country says stays in its own order: once a later statement of a
/// country has changed the record, an earlier one of it that never did has been overtaken, and must not undo the later.
struct StatementFold<State: Aggregate> {
    struct Step {
        let statement: PartnerStatement
        let before: State?
        let after: State
    }

    private(set) var steps: [Step] = []
    private(set) var overtaken: [PartnerStatement] = []
    private(set) var waiting: [PartnerStatement]
    private var state: State?

    init(_ statements: [PartnerStatement], onto state: State?) {
        waiting = statements.sorted { ($0.source.description, $0.subjectSequence) < ($1.source.description, $1.subjectSequence) }
        self.state = state
        while let step = next() { take(step) }
    }

    private func next() -> Step? {
        for statement in waiting {
            guard let after = State.evolve(state, by: statement.event, of: statement.country), after != state else { continue }
            return Step(statement: statement, before: state, after: after)
        }
        return nil
    }

    private mutating func take(_ step: Step) {
        steps.append(step)
        state = step.after
        waiting.removeAll { $0.id == step.statement.id }
        let isOvertaken = { (other: PartnerStatement) in
            other.country == step.statement.country && other.subjectSequence < step.statement.subjectSequence
        }
        overtaken += waiting.filter(isOvertaken)
        waiting.removeAll(where: isOvertaken)
    }
}
