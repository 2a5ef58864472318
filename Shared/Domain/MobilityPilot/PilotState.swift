/// Proposed by one country, accepted or declined by the other, closed.
package enum PilotState: String, Codable, CaseIterable, Sendable {
    case proposed, accepted, declined, closed

    package func canBecome(_ next: PilotState) -> Bool {
        switch (self, next) {
        case (.proposed, .accepted), (.proposed, .declined), (.proposed, .closed), (.accepted, .closed): true
        default: false
        }
    }

    static func step(of event: DomainEvent) -> (PilotState, CalendarDate?)? {
        switch event {
        case .pilotAccepted(let accepted): (.accepted, accepted.on)
        case .pilotDeclined(let declined): (.declined, declined.on)
        case .pilotClosed(let closed): (.closed, closed.on)
        default: nil
        }
    }
}

extension PilotAccepted {
    init(pilotID: AggregateID, acceptedBy: CountryCode, on day: CalendarDate?, note: LanguageMap?, _ provenance: Provenance) {
        self.init(
            pilotID: pilotID, acceptedBy: acceptedBy, on: day, note: note, sources: provenance.sources,
            demonstration: provenance.demonstration)
    }
}

extension PilotDeclined {
    init(pilotID: AggregateID, declinedBy: CountryCode, on day: CalendarDate?, reason: LanguageMap, _ provenance: Provenance) {
        self.init(
            pilotID: pilotID, declinedBy: declinedBy, on: day, reason: reason, sources: provenance.sources,
            demonstration: provenance.demonstration)
    }
}

extension PilotClosed {
    init(pilotID: AggregateID, closedBy: CountryCode, on day: CalendarDate?, reason: LanguageMap?, _ provenance: Provenance) {
        self.init(
            pilotID: pilotID, closedBy: closedBy, on: day, reason: reason, sources: provenance.sources,
            demonstration: provenance.demonstration)
    }
}
