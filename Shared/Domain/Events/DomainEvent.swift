/// A fact that was approved in a country and may leave it.
package indirect enum DomainEvent: Equatable, Sendable {
    case agreementRecorded(AgreementRecorded)
    case agreementRevised(AgreementRevised)
    case planAdopted(PlanAdopted)
    case planAmended(PlanAmended)
    case actionPlanned(ActionPlanned)
    case actionRevised(ActionRevised)
    case actionConfirmed(ActionConfirmed)
    case indicatorDefined(IndicatorDefined)
    case indicatorRevised(IndicatorRevised)
    case progressApproved(ProgressApproved)
    case progressCorrected(ProgressCorrected)
    case practicePublished(PracticePublished)
    case practiceRevised(PracticeRevised)
    case practiceWithdrawn(PracticeWithdrawn)
    case transferRequested(TransferRequested)
    case transferAgreed(TransferAgreed)
    case transferDeclined(TransferDeclined)
    case transferAdvanced(TransferAdvanced)
    case transferClosed(TransferClosed)
    case pilotProposed(PilotProposed)
    case pilotAccepted(PilotAccepted)
    case pilotDeclined(PilotDeclined)
    case pilotClosed(PilotClosed)
    case participationRecorded(ParticipationRecorded)

    package var payload: any EventPayload {
        switch self {
        case .agreementRecorded(let payload): payload
        case .agreementRevised(let payload): payload
        case .planAdopted(let payload): payload
        case .planAmended(let payload): payload
        case .actionPlanned(let payload): payload
        case .actionRevised(let payload): payload
        case .actionConfirmed(let payload): payload
        case .indicatorDefined(let payload): payload
        case .indicatorRevised(let payload): payload
        case .progressApproved(let payload): payload
        case .progressCorrected(let payload): payload
        case .practicePublished(let payload): payload
        case .practiceRevised(let payload): payload
        case .practiceWithdrawn(let payload): payload
        case .transferRequested(let payload): payload
        case .transferAgreed(let payload): payload
        case .transferDeclined(let payload): payload
        case .transferAdvanced(let payload): payload
        case .transferClosed(let payload): payload
        case .pilotProposed(let payload): payload
        case .pilotAccepted(let payload): payload
        case .pilotDeclined(let payload): payload
        case .pilotClosed(let payload): payload
        case .participationRecorded(let payload): payload
        }
    }

    package var type: EventType {
        switch self {
        case .agreementRecorded: .agreementRecorded
        case .agreementRevised: .agreementRevised
        case .planAdopted: .planAdopted
        case .planAmended: .planAmended
        case .actionPlanned: .actionPlanned
        case .actionRevised: .actionRevised
        case .actionConfirmed: .actionConfirmed
        case .indicatorDefined: .indicatorDefined
        case .indicatorRevised: .indicatorRevised
        case .progressApproved: .progressApproved
        case .progressCorrected: .progressCorrected
        case .practicePublished: .practicePublished
        case .practiceRevised: .practiceRevised
        case .practiceWithdrawn: .practiceWithdrawn
        case .transferRequested: .transferRequested
        case .transferAgreed: .transferAgreed
        case .transferDeclined: .transferDeclined
        case .transferAdvanced: .transferAdvanced
        case .transferClosed: .transferClosed
        case .pilotProposed: .pilotProposed
        case .pilotAccepted: .pilotAccepted
        case .pilotDeclined: .pilotDeclined
        case .pilotClosed: .pilotClosed
        case .participationRecorded: .participationRecorded
        }
    }

    package var family: Family { type.family }

    /// The record the event is about; all about one record is in order. For indicators and progress it is the action.
    package var subject: AggregateID { payload.subject }

    package var sources: [Source] { payload.sources }

    package var demonstration: Bool { payload.demonstration }
}
