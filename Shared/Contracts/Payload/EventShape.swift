import Domain

/// Which description belongs to which event type. A case added to `EventType` does not compile until it stands here.
enum EventShape {
    static func read(_ type: EventType, _ reader: inout JSONReader) throws(ContractError) -> DomainEvent {
        switch type {
        case .agreementRecorded: .agreementRecorded(try AgreementRecorded.shape.read(&reader))
        case .agreementRevised: .agreementRevised(try AgreementRevised.shape.read(&reader))
        case .planAdopted: .planAdopted(try PlanAdopted.shape.read(&reader))
        case .planAmended: .planAmended(try PlanAmended.shape.read(&reader))
        case .actionPlanned: .actionPlanned(try ActionPlanned.shape.read(&reader))
        case .actionRevised: .actionRevised(try ActionRevised.shape.read(&reader))
        case .actionConfirmed: .actionConfirmed(try ActionConfirmed.shape.read(&reader))
        case .indicatorDefined: .indicatorDefined(try IndicatorDefined.shape.read(&reader))
        case .indicatorRevised: .indicatorRevised(try IndicatorRevised.shape.read(&reader))
        case .progressApproved: .progressApproved(try ProgressApproved.shape.read(&reader))
        case .progressCorrected: .progressCorrected(try ProgressCorrected.shape.read(&reader))
        case .practicePublished: .practicePublished(try PracticePublished.shape.read(&reader))
        case .practiceRevised: .practiceRevised(try PracticeRevised.shape.read(&reader))
        case .practiceWithdrawn: .practiceWithdrawn(try PracticeWithdrawn.shape.read(&reader))
        case .transferRequested: .transferRequested(try TransferRequested.shape.read(&reader))
        case .transferAgreed: .transferAgreed(try TransferAgreed.shape.read(&reader))
        case .transferDeclined: .transferDeclined(try TransferDeclined.shape.read(&reader))
        case .transferAdvanced: .transferAdvanced(try TransferAdvanced.shape.read(&reader))
        case .transferClosed: .transferClosed(try TransferClosed.shape.read(&reader))
        case .pilotProposed: .pilotProposed(try PilotProposed.shape.read(&reader))
        case .pilotAccepted: .pilotAccepted(try PilotAccepted.shape.read(&reader))
        case .pilotDeclined: .pilotDeclined(try PilotDeclined.shape.read(&reader))
        case .pilotClosed: .pilotClosed(try PilotClosed.shape.read(&reader))
        case .participationRecorded: .participationRecorded(try ParticipationRecorded.shape.read(&reader))
        }
    }

    static func write(_ event: DomainEvent, _ writer: inout JSONWriter) {
        switch event {
        case .agreementRecorded(let payload): AgreementRecorded.shape.write(payload, &writer)
        case .agreementRevised(let payload): AgreementRevised.shape.write(payload, &writer)
        case .planAdopted(let payload): PlanAdopted.shape.write(payload, &writer)
        case .planAmended(let payload): PlanAmended.shape.write(payload, &writer)
        case .actionPlanned(let payload): ActionPlanned.shape.write(payload, &writer)
        case .actionRevised(let payload): ActionRevised.shape.write(payload, &writer)
        case .actionConfirmed(let payload): ActionConfirmed.shape.write(payload, &writer)
        case .indicatorDefined(let payload): IndicatorDefined.shape.write(payload, &writer)
        case .indicatorRevised(let payload): IndicatorRevised.shape.write(payload, &writer)
        case .progressApproved(let payload): ProgressApproved.shape.write(payload, &writer)
        case .progressCorrected(let payload): ProgressCorrected.shape.write(payload, &writer)
        case .practicePublished(let payload): PracticePublished.shape.write(payload, &writer)
        case .practiceRevised(let payload): PracticeRevised.shape.write(payload, &writer)
        case .practiceWithdrawn(let payload): PracticeWithdrawn.shape.write(payload, &writer)
        case .transferRequested(let payload): TransferRequested.shape.write(payload, &writer)
        case .transferAgreed(let payload): TransferAgreed.shape.write(payload, &writer)
        case .transferDeclined(let payload): TransferDeclined.shape.write(payload, &writer)
        case .transferAdvanced(let payload): TransferAdvanced.shape.write(payload, &writer)
        case .transferClosed(let payload): TransferClosed.shape.write(payload, &writer)
        case .pilotProposed(let payload): PilotProposed.shape.write(payload, &writer)
        case .pilotAccepted(let payload): PilotAccepted.shape.write(payload, &writer)
        case .pilotDeclined(let payload): PilotDeclined.shape.write(payload, &writer)
        case .pilotClosed(let payload): PilotClosed.shape.write(payload, &writer)
        case .participationRecorded(let payload): ParticipationRecorded.shape.write(payload, &writer)
        }
    }

    /// The closed writer schema of the payload.
    static func schema(_ type: EventType) -> JSONValue {
        switch type {
        case .agreementRecorded: AgreementRecorded.shape.schema
        case .agreementRevised: AgreementRevised.shape.schema
        case .planAdopted: PlanAdopted.shape.schema
        case .planAmended: PlanAmended.shape.schema
        case .actionPlanned: ActionPlanned.shape.schema
        case .actionRevised: ActionRevised.shape.schema
        case .actionConfirmed: ActionConfirmed.shape.schema
        case .indicatorDefined: IndicatorDefined.shape.schema
        case .indicatorRevised: IndicatorRevised.shape.schema
        case .progressApproved: ProgressApproved.shape.schema
        case .progressCorrected: ProgressCorrected.shape.schema
        case .practicePublished: PracticePublished.shape.schema
        case .practiceRevised: PracticeRevised.shape.schema
        case .practiceWithdrawn: PracticeWithdrawn.shape.schema
        case .transferRequested: TransferRequested.shape.schema
        case .transferAgreed: TransferAgreed.shape.schema
        case .transferDeclined: TransferDeclined.shape.schema
        case .transferAdvanced: TransferAdvanced.shape.schema
        case .transferClosed: TransferClosed.shape.schema
        case .pilotProposed: PilotProposed.shape.schema
        case .pilotAccepted: PilotAccepted.shape.schema
        case .pilotDeclined: PilotDeclined.shape.schema
        case .pilotClosed: PilotClosed.shape.schema
        case .participationRecorded: ParticipationRecorded.shape.schema
        }
    }
}
