extension DomainEvent {
    /// Whether `country` may make this statement at all, as far as the event itself tells (one country cannot speak for another).
    package func mayBeTold(by country: CountryCode) -> Bool {
        switch self {
        case .agreementRecorded(let event): event.agreement.parties.contains { $0.country == country }
        case .agreementRevised(let event): event.agreement.parties.contains { $0.country == country }
        case .planAdopted(let event): event.plan.parties.contains(country)
        case .planAmended(let event): event.plan.parties.contains(country)
        case .actionPlanned(let event): event.action.parties.contains(country)
        case .actionRevised(let event): event.action.parties.contains(country)
        case .actionConfirmed(let event): event.party == country
        case .indicatorDefined, .indicatorRevised, .progressApproved, .progressCorrected: true
        case .practicePublished, .practiceRevised, .practiceWithdrawn: true
        case .transferRequested(let event): event.route.receiving == country
        case .transferAgreed(let event): event.route.origin == country
        case .transferDeclined(let event): event.route.origin == country
        case .transferAdvanced(let event): event.route.receiving == country
        case .transferClosed(let event): event.route.receiving == country
        case .pilotProposed(let event):
            event.proposedBy == country && (event.pilot.sending == country || event.pilot.host == country)
        case .pilotAccepted(let event): event.acceptedBy == country
        case .pilotDeclined(let event): event.declinedBy == country
        case .pilotClosed(let event): event.closedBy == country
        case .participationRecorded(let event):
            event.recordedBy == country && event.step.isEntitled(country, sending: event.sending, host: event.host)
        }
    }
}
