package import Domain

/// The two sides of a pilot do not tell the same story.
package struct DiscrepancyEntry: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Departed on one side, not arrived on the other after the days allowed.
        case departedNotArrived
        /// Arrived without ever having departed.
        case arrivedNotDeparted
        /// Completed at the host, not returned after the days allowed.
        case completedNotReturned
        /// Steps recorded for a pilot the other side declined or that nobody proposed.
        case pilotNotAgreed
    }

    package let kind: Kind
    package let pilot: AggregateID
    package let pilotTitle: LanguageMap?
    package let sending: CountryCode?
    package let host: CountryCode?
    /// How many persons; suppressed when small.
    package let persons: Figure
    /// Whose statement is missing.
    package let missingFrom: CountryCode?
    /// The earliest day one of the statements was due.
    package let since: CalendarDate?

    package init(
        kind: Kind, pilot: AggregateID, pilotTitle: LanguageMap?, sending: CountryCode?, host: CountryCode?, persons: Figure,
        missingFrom: CountryCode?, since: CalendarDate?
    ) {
        self.kind = kind
        self.pilot = pilot
        self.pilotTitle = pilotTitle
        self.sending = sending
        self.host = host
        self.persons = persons
        self.missingFrom = missingFrom
        self.since = since
    }
}
