/// What can happen, with its major version: the `type` of a CloudEvent.
package enum EventType: String, Codable, CaseIterable, Sendable {
    case agreementRecorded = "org.recosa.action-plan.agreement-recorded.v1"
    case agreementRevised = "org.recosa.action-plan.agreement-revised.v1"
    case planAdopted = "org.recosa.action-plan.plan-adopted.v1"
    case planAmended = "org.recosa.action-plan.plan-amended.v1"
    case actionPlanned = "org.recosa.action-plan.action-planned.v1"
    case actionRevised = "org.recosa.action-plan.action-revised.v1"
    case actionConfirmed = "org.recosa.action-plan.action-confirmed.v1"
    case indicatorDefined = "org.recosa.action-plan.indicator-defined.v1"
    case indicatorRevised = "org.recosa.action-plan.indicator-revised.v1"
    case progressApproved = "org.recosa.action-plan.progress-approved.v1"
    case progressCorrected = "org.recosa.action-plan.progress-corrected.v1"
    case practicePublished = "org.recosa.good-practice.practice-published.v1"
    case practiceRevised = "org.recosa.good-practice.practice-revised.v1"
    case practiceWithdrawn = "org.recosa.good-practice.practice-withdrawn.v1"
    case transferRequested = "org.recosa.good-practice.transfer-requested.v1"
    case transferAgreed = "org.recosa.good-practice.transfer-agreed.v1"
    case transferDeclined = "org.recosa.good-practice.transfer-declined.v1"
    case transferAdvanced = "org.recosa.good-practice.transfer-advanced.v1"
    case transferClosed = "org.recosa.good-practice.transfer-closed.v1"
    case pilotProposed = "org.recosa.mobility-pilot.pilot-proposed.v1"
    case pilotAccepted = "org.recosa.mobility-pilot.pilot-accepted.v1"
    case pilotDeclined = "org.recosa.mobility-pilot.pilot-declined.v1"
    case pilotClosed = "org.recosa.mobility-pilot.pilot-closed.v1"
    case participationRecorded = "org.recosa.mobility-pilot.participation-recorded.v1"

    /// The family, and with it the topic, of the event.
    package var family: Family {
        switch self {
        case .agreementRecorded, .agreementRevised, .planAdopted, .planAmended, .actionPlanned, .actionRevised, .actionConfirmed,
            .indicatorDefined, .indicatorRevised, .progressApproved, .progressCorrected:
            .actionPlan
        case .practicePublished, .practiceRevised, .practiceWithdrawn, .transferRequested, .transferAgreed, .transferDeclined,
            .transferAdvanced, .transferClosed:
            .goodPractice
        case .pilotProposed, .pilotAccepted, .pilotDeclined, .pilotClosed, .participationRecorded:
            .mobilityPilot
        }
    }

    /// `progress-approved`
    package var name: String { String(rawValue.split(separator: ".")[3]) }

    package var major: Int { 1 }
}
