import Domain

extension ImportOperation {
    /// For the OpenAPI document.
    var summary: String {
        switch self {
        case .recordAgreement: "Record an agreement with its parties."
        case .reviseAgreement: "Say anew what the agreement is, and why."
        case .adoptPlan: "Adopt an action plan."
        case .amendPlan: "Amend a plan, and say why."
        case .planAction: "Plan an action with its milestones."
        case .reviseAction: "Say anew what the action is, and why."
        case .confirmAction: "Confirm an action that a partner recorded with this country as a party."
        case .defineIndicator: "Define an indicator of the action."
        case .reviseIndicator: "Say anew what the indicator is, and why."
        case .saveReport: "Save a draft, new or again; one that corrects an approved report names it and says why."
        case .submitReport: "Submit a draft for approval."
        case .returnReport: "Send a submitted report back, with a note."
        case .approveReport: "Approve a report that somebody else submitted: it leaves the country."
        case .publishPractice: "Publish a good practice."
        case .revisePractice: "Say anew what the practice is, and why."
        case .withdrawPractice: "Withdraw a practice, and say why."
        case .requestTransfer: "Ask to adapt a partner's practice."
        case .agreeTransfer: "Agree, as the country of origin, that a partner adapts a practice."
        case .declineTransfer: "Decline, as the country of origin, and say why."
        case .advanceTransfer: "Tell how far the adaptation is."
        case .closeTransfer: "Tell that the practice was adopted or dropped."
        case .proposePilot: "Propose a mobility pilot to the other country."
        case .acceptPilot: "Accept a partner's proposal."
        case .declinePilot: "Decline a partner's proposal, and say why."
        case .closePilot: "Close a pilot, or take a proposal back."
        case .selectParticipation: "Select somebody for a seat: mints an opaque identifier, never a name."
        case .recordStep: "Record the next step of a participation, told by the country entitled to it."
        }
    }
}
