import Domain

/// What binds a step to others: the record that it is about, and the practice or pilot that this record belongs to.
struct ImportBond: Sendable, Equatable {
    let record: AggregateID?
    let parent: AggregateID?

    static func of(_ steps: [ImportStep]) -> [ImportBond] {
        var parents: [AggregateID: AggregateID] = [:]
        return steps.map { step in
            let record = step.target ?? made(by: step)
            let named = id("practiceID", in: step.body) ?? id("pilotID", in: step.body)
            if let record, let named, named != record { parents[record] = named }
            return ImportBond(record: record, parent: record.flatMap { parents[$0] })
        }
    }

    /// The identity that a new record is given in the body.
    private static func made(by step: ImportStep) -> AggregateID? {
        switch step.operation {
        case .recordAgreement: id("agreementID", in: step.body)
        case .adoptPlan: id("planID", in: step.body)
        case .planAction: id("actionID", in: step.body)
        case .publishPractice: id("practiceID", in: step.body)
        case .requestTransfer: id("transferID", in: step.body)
        case .proposePilot: id("pilotID", in: step.body)
        case .selectParticipation: id("participationID", in: step.body)
        default: nil
        }
    }

    private static func id(_ name: String, in body: InputValue) -> AggregateID? {
        guard case .object(let fields) = body, case .text(let text)? = fields.first(where: { $0.name == name })?.value else { return nil }
        return try? AggregateID(text)
    }
}
