import Domain

/// The golden example of each type.
enum EventExample {
    static func payload(of type: CloudEventType) -> JSONValue {
        let text =
            switch type {
            case .national(let type): national(type)
            case .regional(let type): regional(type)
            case .unknown: "null"
            }
        return (try? JSONValue(Array(text.utf8))) ?? .null
    }

    private static func national(_ type: EventType) -> String {
        switch type {
        case .agreementRecorded: AgreementExamples.agreementRecorded
        case .agreementRevised: AgreementExamples.agreementRevised
        case .planAdopted: AgreementExamples.planAdopted
        case .planAmended: AgreementExamples.planAmended
        case .actionPlanned: ActionExamples.actionPlanned
        case .actionRevised: ActionExamples.actionRevised
        case .actionConfirmed: ActionExamples.actionConfirmed
        case .indicatorDefined: IndicatorExamples.indicatorDefined
        case .indicatorRevised: IndicatorExamples.indicatorRevised
        case .progressApproved: ProgressExamples.progressApproved
        case .progressCorrected: ProgressExamples.progressCorrected
        case .practicePublished: PracticeExamples.practicePublished
        case .practiceRevised: PracticeExamples.practiceRevised
        case .practiceWithdrawn: PracticeExamples.practiceWithdrawn
        case .transferRequested: TransferExamples.transferRequested
        case .transferAgreed: TransferExamples.transferAgreed
        case .transferDeclined: TransferExamples.transferDeclined
        case .transferAdvanced: TransferExamples.transferAdvanced
        case .transferClosed: TransferExamples.transferClosed
        case .pilotProposed: PilotExamples.pilotProposed
        case .pilotAccepted: PilotExamples.pilotAccepted
        case .pilotDeclined: PilotExamples.pilotDeclined
        case .pilotClosed: PilotExamples.pilotClosed
        case .participationRecorded: PilotExamples.participationRecorded
        }
    }

    private static func regional(_ type: RegionalEventType) -> String {
        switch type {
        case .receiptIssued: RegionalExamples.receiptIssued
        case .figureChanged: RegionalExamples.figureChanged
        case .eventRejected: RegionalExamples.eventRejected
        }
    }
}
