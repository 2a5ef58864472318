/// Who asks, where and when.
package struct DecisionContext: Sendable {
    package let rules: CountryRules
    package let actor: ActorID
    package let now: Instant
    /// The day at the ministry.
    package let today: CalendarDate

    /// `today` is the UTC day unless the shell, which knows time zones, says otherwise.
    package init(rules: CountryRules, actor: ActorID, now: Instant, today: CalendarDate? = nil) {
        self.rules = rules
        self.actor = actor
        self.now = now
        self.today = today ?? now.utcDate
    }

    package var country: CountryCode { rules.country }
}

/// Who acts, as the token names the subject: opaque, 1 to 200 bytes. Stays in the national audit trail; never in an event.
package struct ActorID: TextValue {
    package let text: String

    package init(_ text: String) throws(FaultCode) {
        guard (1...200).contains(text.utf8.count) else { throw .actorInvalid }
        self.text = text
    }
}
