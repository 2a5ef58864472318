package import Domain

/// A milestone of an action.
package struct MilestoneEntry: Hashable, Sendable, Codable {
    package let id: MilestoneID
    package let title: LanguageMap
    /// 1...1000, relative to the other milestones of the action.
    package let weight: Int
    package let due: CalendarDate?
    package let reachedOn: CalendarDate?
    /// Due before the picture's date and not reached by then.
    package let late: Bool

    package init(id: MilestoneID, title: LanguageMap, weight: Int, due: CalendarDate?, reachedOn: CalendarDate?, late: Bool) {
        self.id = id
        self.title = title
        self.weight = weight
        self.due = due
        self.reachedOn = reachedOn
        self.late = late
    }
}
