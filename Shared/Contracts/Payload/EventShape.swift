import Domain

/// Which description belongs to which event type. A case added to `EventType` does not compile until it stands here.
enum EventShape {
    /// The event and the record it is about; asking the event itself would box its payload, on the hot path of every reader.
    static func read(
        _ type: EventType, _ reader: inout JSONReader
    ) throws(ContractError) -> (event: DomainEvent, subject: AggregateID) {
        switch type {
        case .agreementRecorded: try read(AgreementRecorded.shape, DomainEvent.agreementRecorded, &reader)
        case .agreementRevised: try read(AgreementRevised.shape, DomainEvent.agreementRevised, &reader)
        case .planAdopted: try read(PlanAdopted.shape, DomainEvent.planAdopted, &reader)
        case .planAmended: try read(PlanAmended.shape, DomainEvent.planAmended, &reader)
        case .actionPlanned: try read(ActionPlanned.shape, DomainEvent.actionPlanned, &reader)
        case .actionRevised: try read(ActionRevised.shape, DomainEvent.actionRevised, &reader)
        case .actionConfirmed: try read(ActionConfirmed.shape, DomainEvent.actionConfirmed, &reader)
        case .indicatorDefined: try read(IndicatorDefined.shape, DomainEvent.indicatorDefined, &reader)
        case .indicatorRevised: try read(IndicatorRevised.shape, DomainEvent.indicatorRevised, &reader)
        case .progressApproved: try read(ProgressApproved.shape, DomainEvent.progressApproved, &reader)
        case .progressCorrected: try read(ProgressCorrected.shape, DomainEvent.progressCorrected, &reader)
        case .practicePublished: try read(PracticePublished.shape, DomainEvent.practicePublished, &reader)
        case .practiceRevised: try read(PracticeRevised.shape, DomainEvent.practiceRevised, &reader)
        case .practiceWithdrawn: try read(PracticeWithdrawn.shape, DomainEvent.practiceWithdrawn, &reader)
        case .transferRequested: try read(TransferRequested.shape, DomainEvent.transferRequested, &reader)
        case .transferAgreed: try read(TransferAgreed.shape, DomainEvent.transferAgreed, &reader)
        case .transferDeclined: try read(TransferDeclined.shape, DomainEvent.transferDeclined, &reader)
        case .transferAdvanced: try read(TransferAdvanced.shape, DomainEvent.transferAdvanced, &reader)
        case .transferClosed: try read(TransferClosed.shape, DomainEvent.transferClosed, &reader)
        case .pilotProposed: try read(PilotProposed.shape, DomainEvent.pilotProposed, &reader)
        case .pilotAccepted: try read(PilotAccepted.shape, DomainEvent.pilotAccepted, &reader)
        case .pilotDeclined: try read(PilotDeclined.shape, DomainEvent.pilotDeclined, &reader)
        case .pilotClosed: try read(PilotClosed.shape, DomainEvent.pilotClosed, &reader)
        case .participationRecorded: try read(ParticipationRecorded.shape, DomainEvent.participationRecorded, &reader)
        }
    }

    @inline(__always)
    private static func read<Payload: EventPayload>(
        _ shape: Codec<Payload>, _ wrap: (Payload) -> DomainEvent, _ reader: inout JSONReader
    ) throws(ContractError) -> (event: DomainEvent, subject: AggregateID) {
        let payload = try shape.read(&reader)
        return (wrap(payload), payload.subject)
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
