/// What an import can do: each is one request to the national service.
package enum ImportOperation: String, CaseIterable, Sendable {
    case recordAgreement, reviseAgreement
    case adoptPlan, amendPlan
    case planAction, reviseAction, confirmAction, defineIndicator, reviseIndicator
    case saveReport, submitReport, returnReport, approveReport
    case publishPractice, revisePractice, withdrawPractice
    case requestTransfer, agreeTransfer, declineTransfer, advanceTransfer, closeTransfer
    case proposePilot, acceptPilot, declinePilot, closePilot
    case selectParticipation, recordStep

    /// The path below the service's address. `target` is the record acted on, `item` the report or indicator within it.
    package func path(target: AggregateID?, item: AggregateID?) -> String {
        let base = "/v1/" + collection + (target.map { "/" + $0.text } ?? "")
        switch self {
        case .recordAgreement, .adoptPlan, .planAction, .publishPractice, .requestTransfer, .proposePilot, .selectParticipation:
            return "/v1/" + collection
        case .reviseAgreement, .amendPlan, .reviseAction, .revisePractice: return base + "/revise"
        case .confirmAction: return base + "/confirm"
        case .defineIndicator: return base + "/indicators"
        case .reviseIndicator: return base + "/indicators/" + (item?.text ?? "") + "/revise"
        case .saveReport: return base + "/reports"
        case .submitReport: return base + "/reports/" + (item?.text ?? "") + "/submit"
        case .returnReport: return base + "/reports/" + (item?.text ?? "") + "/return"
        case .approveReport: return base + "/reports/" + (item?.text ?? "") + "/approve"
        case .withdrawPractice: return base + "/withdraw"
        case .agreeTransfer: return base + "/agree"
        case .declineTransfer, .declinePilot: return base + "/decline"
        case .advanceTransfer: return base + "/advance"
        case .closeTransfer, .closePilot: return base + "/close"
        case .acceptPilot: return base + "/accept"
        case .recordStep: return base + "/steps"
        }
    }

    private var collection: String {
        switch self {
        case .recordAgreement, .reviseAgreement: "agreements"
        case .adoptPlan, .amendPlan: "plans"
        case .planAction, .reviseAction, .confirmAction, .defineIndicator, .reviseIndicator, .saveReport, .submitReport,
            .returnReport, .approveReport:
            "actions"
        case .publishPractice, .revisePractice, .withdrawPractice: "practices"
        case .requestTransfer, .agreeTransfer, .declineTransfer, .advanceTransfer, .closeTransfer: "transfers"
        case .proposePilot, .acceptPilot, .declinePilot, .closePilot: "pilots"
        case .selectParticipation, .recordStep: "participations"
        }
    }
}
