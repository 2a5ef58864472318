/// A good practice was published; its complete state.
package struct PracticePublished: EventPayload {
    package static let type = EventType.practicePublished

    package let practiceID: AggregateID
    package let practice: PracticeContent
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { practiceID }

    package init(
        practiceID: AggregateID, practice: PracticeContent, divergences: [Divergence], sources: [Source], demonstration: Bool
    ) {
        self.practiceID = practiceID
        self.practice = practice
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
