package import Domain

/// Restricts a list of transfers.
package struct TransferFilter: Hashable, Sendable {
    package let practice: AggregateID?
    package let origin: CountryCode?
    package let receiving: CountryCode?
    package let phase: TransferPhase?

    package init(
        practice: AggregateID? = nil, origin: CountryCode? = nil, receiving: CountryCode? = nil, phase: TransferPhase? = nil
    ) {
        self.practice = practice
        self.origin = origin
        self.receiving = receiving
        self.phase = phase
    }
}

/// The transfer of a practice to a receiving country.
package struct TransferEntry: Hashable, Sendable, Codable {
    package let head: RecordHead
    package let practice: AggregateID
    /// nil while the practice itself has not reached the region.
    package let practiceTitle: LanguageMap?
    package let origin: CountryCode
    package let receiving: CountryCode
    package let phase: TransferPhase
    package let requestedOn: CalendarDate?
    package let steps: [Step]

    /// One step of its way, in order.
    package struct Step: Hashable, Sendable, Codable {
        package let phase: TransferPhase
        package let by: CountryCode
        package let receivedAt: Instant
        /// What was changed and why, or why it was declined or dropped.
        package let note: LanguageMap?

        package init(phase: TransferPhase, by: CountryCode, receivedAt: Instant, note: LanguageMap?) {
            self.phase = phase
            self.by = by
            self.receivedAt = receivedAt
            self.note = note
        }
    }

    package init(
        head: RecordHead, practice: AggregateID, practiceTitle: LanguageMap?, origin: CountryCode, receiving: CountryCode,
        phase: TransferPhase, requestedOn: CalendarDate?, steps: [Step]
    ) {
        self.head = head
        self.practice = practice
        self.practiceTitle = practiceTitle
        self.origin = origin
        self.receiving = receiving
        self.phase = phase
        self.requestedOn = requestedOn
        self.steps = steps
    }
}
