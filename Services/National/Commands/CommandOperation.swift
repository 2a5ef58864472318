import Domain

/// What the table says of each command: who may send it, and how it is described.
extension ImportOperation {
    /// The kind of record that it changes.
    var kind: AggregateKind {
        switch self {
        case .recordAgreement, .reviseAgreement: .agreement
        case .adoptPlan, .amendPlan: .plan
        case .planAction, .reviseAction, .confirmAction, .defineIndicator, .reviseIndicator, .saveReport, .submitReport,
            .returnReport, .approveReport:
            .action
        case .publishPractice, .revisePractice, .withdrawPractice: .practice
        case .requestTransfer, .agreeTransfer, .declineTransfer, .advanceTransfer, .closeTransfer: .transfer
        case .proposePilot, .acceptPilot, .declinePilot, .closePilot: .pilot
        case .selectParticipation, .recordStep: .participation
        }
    }

    /// True for the commands that make a record.
    var makesRecord: Bool {
        switch self {
        case .recordAgreement, .adoptPlan, .planAction, .publishPractice, .requestTransfer, .proposePilot, .selectParticipation: true
        default: false
        }
    }

    /// The kind of what it makes or changes within the record.
    var itemKind: AggregateKind? {
        switch self {
        case .defineIndicator, .reviseIndicator: .indicator
        case .saveReport, .submitReport, .returnReport, .approveReport: .report
        default: nil
        }
    }

    /// True when the path names the report or indicator within the action.
    var namesItem: Bool { itemKind != nil && self != .defineIndicator && self != .saveReport }

    /// True when there need not be anything to say: the body may be left out.
    var bodyIsOptional: Bool {
        switch self {
        case .confirmAction, .submitReport, .approveReport, .agreeTransfer, .acceptPilot, .closePilot: true
        default: false
        }
    }

    /// Drafts are the authors' affair; what leaves the country is a focal point's.
    var roles: Set<Role> {
        switch self {
        case .saveReport, .submitReport: .authors
        default: .approvers
        }
    }

    var tag: Endpoint.Tag {
        switch kind {
        case .agreement: .agreements
        case .plan: .plans
        case .action:
            switch itemKind {
            case .indicator: .indicators
            case .report: .reports
            default: .actions
            }
        case .practice: .practices
        case .transfer: .transfers
        case .pilot: .pilots
        default: .participations
        }
    }

    /// With its parameters in braces; the path of an import step, so that the two cannot differ.
    var pathTemplate: String {
        let target = AggregateID(kind, UniqueID(high: 1, low: 1))
        let item = AggregateID(itemKind ?? kind, UniqueID(high: 2, low: 2))
        return path(target: target, item: item)
            .replacing(target.text, with: "{id}").replacing(item.text, with: "{" + (itemKind?.rawValue ?? "item") + "}")
    }
}
