import Domain

extension DomainEvent {
    /// Why this country cannot have said it; nil when it can (G12: the data must not speak for another than the source).
    func refusal(for country: CountryCode) -> Rejection? {
        guard !speakers.isEmpty, !speakers.contains(country) else { return nil }
        let names = speakers.map(\.text).joined(separator: ", ")
        return Rejection(.speakerMismatch, "\(type.name) is for \(names) to say, the source is \(country.text)")
    }

    /// Who may say it; empty: any country about a record of its own.
    private var speakers: [CountryCode] {
        switch self {
        case .planAdopted(let event): event.plan.parties
        case .planAmended(let event): event.plan.parties
        case .actionPlanned(let event): event.action.parties
        case .actionRevised(let event): event.action.parties
        case .actionConfirmed(let event): [event.party]
        case .transferRequested(let event): [event.route.receiving]
        case .transferAdvanced(let event): [event.route.receiving]
        case .transferClosed(let event): [event.route.receiving]
        case .transferAgreed(let event): [event.route.origin]
        case .transferDeclined(let event): [event.route.origin]
        case .pilotProposed(let event): [event.proposedBy]
        case .pilotAccepted(let event): [event.acceptedBy]
        case .pilotDeclined(let event): [event.declinedBy]
        case .pilotClosed(let event): [event.closedBy]
        case .participationRecorded(let event): [event.recordedBy]
        case .agreementRecorded, .agreementRevised, .indicatorDefined, .indicatorRevised, .progressApproved, .progressCorrected,
            .practicePublished, .practiceRevised, .practiceWithdrawn:
            []
        }
    }
}
