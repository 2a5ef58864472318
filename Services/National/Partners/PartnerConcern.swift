import Domain

/// Which of the partners' statements a country keeps: what is offered to all, and what it takes part in. A participation in a pilot
/// between two other countries is none of its business.
enum PartnerConcern {
    /// - Parameter isKnown: whether the record is here already.
    static func concerns(_ event: DomainEvent, _ country: CountryCode, isKnown: Bool) -> Bool {
        if isKnown { return true }
        return switch event {
        case .agreementRecorded(let recorded): recorded.agreement.parties.contains { $0.country == country }
        case .planAdopted(let adopted): adopted.plan.parties.contains(country)
        case .actionPlanned(let planned): planned.action.parties.contains(country)
        case .participationRecorded(let recorded): recorded.sending == country || recorded.host == country
        case .practicePublished, .practiceRevised, .practiceWithdrawn, .transferRequested, .transferAgreed, .transferDeclined,
            .transferAdvanced, .transferClosed, .pilotProposed, .pilotAccepted, .pilotDeclined, .pilotClosed:
            true
        case .agreementRevised, .planAmended, .actionRevised, .actionConfirmed, .indicatorDefined, .indicatorRevised,
            .progressApproved, .progressCorrected:
            false
        }
    }
}
