/// A good practice was changed; the complete new state.
package struct PracticeRevised: EventPayload {
    package static let type = EventType.practiceRevised

    package let practiceID: AggregateID
    package let practice: PracticeContent
    package let reason: LanguageMap
    /// Where documents disagree: the statements not taken as value.
    package let divergences: [Divergence]
    /// Documents the statement rests on; empty when the ministry states it itself.
    package let sources: [Source]
    /// Invented to show the platform; every figure built on it says so.
    package let demonstration: Bool

    package var subject: AggregateID { practiceID }

    package init(
        practiceID: AggregateID, practice: PracticeContent, reason: LanguageMap, divergences: [Divergence], sources: [Source],
        demonstration: Bool
    ) {
        self.practiceID = practiceID
        self.practice = practice
        self.reason = reason
        self.divergences = divergences
        self.sources = sources
        self.demonstration = demonstration
    }
}
