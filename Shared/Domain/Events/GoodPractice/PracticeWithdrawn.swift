/// A good practice is no longer recommended.
package struct PracticeWithdrawn: EventPayload {
    package static let type = EventType.practiceWithdrawn

    package let practiceID: AggregateID
    package let reason: LanguageMap
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { practiceID }

    package init(
        practiceID: AggregateID, reason: LanguageMap, sources: [Source], demonstration: Bool
    ) {
        self.practiceID = practiceID
        self.reason = reason
        self.sources = sources
        self.demonstration = demonstration
    }
}
