/// A step of an action. The progress of the action is the weight reached over the weight of all.
package struct Milestone: Codable, Hashable, Sendable {
    package let id: MilestoneID
    package let title: LanguageMap
    /// 1...1000, relative to the other milestones of the action.
    package let weight: Int
    package let due: CalendarDate?

    package static let weights = 1...1_000

    package init(id: MilestoneID, title: LanguageMap, weight: Int, due: CalendarDate?) {
        self.id = id
        self.title = title
        self.weight = weight
        self.due = due
    }
}
