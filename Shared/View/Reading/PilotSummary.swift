package import Domain

/// Restricts a list of pilots.
package struct PilotFilter: Hashable, Sendable {
    package let sending: CountryCode?
    package let host: CountryCode?
    package let phase: PilotPhase?

    package init(sending: CountryCode? = nil, host: CountryCode? = nil, phase: PilotPhase? = nil) {
        self.sending = sending
        self.host = host
        self.phase = phase
    }
}

/// A mobility pilot in a list.
package struct PilotSummary: Hashable, Sendable, Codable {
    package let head: RecordHead
    package let sending: CountryCode
    package let host: CountryCode
    package let phase: PilotPhase
    package let category: PilotCategory
    package let sector: LanguageMap?
    package let period: Period?
    package let seats: Figure
    /// Persons selected and not withdrawn.
    package let taken: Figure
    package let discrepancies: Figure

    package init(
        head: RecordHead, sending: CountryCode, host: CountryCode, phase: PilotPhase, category: PilotCategory, sector: LanguageMap?,
        period: Period?,
        seats: Figure, taken: Figure, discrepancies: Figure
    ) {
        self.head = head
        self.sending = sending
        self.host = host
        self.phase = phase
        self.category = category
        self.sector = sector
        self.period = period
        self.seats = seats
        self.taken = taken
        self.discrepancies = discrepancies
    }
}

/// Everything about one pilot. No list of participants: only counts leave the read model.
package struct PilotDetail: Hashable, Sendable, Codable {
    package let picture: Picture
    package let summary: PilotSummary
    package let funnel: FigureBreakdown
    package let bySex: FigureBreakdown
    package let byAgeBand: FigureBreakdown
    package let discrepancies: [DiscrepancyEntry]
    package let events: [EventEntry]

    package init(
        picture: Picture, summary: PilotSummary, funnel: FigureBreakdown, bySex: FigureBreakdown, byAgeBand: FigureBreakdown,
        discrepancies: [DiscrepancyEntry], events: [EventEntry]
    ) {
        self.picture = picture
        self.summary = summary
        self.funnel = funnel
        self.bySex = bySex
        self.byAgeBand = byAgeBand
        self.discrepancies = discrepancies
        self.events = events
    }
}
