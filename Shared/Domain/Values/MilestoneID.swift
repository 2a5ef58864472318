/// A milestone within its action: 1 to 40 of `a-z 0-9 -`, starting with a letter or digit.
package struct MilestoneID: TextValue, Comparable {
    package let text: String

    package init(_ text: String) throws(FaultCode) {
        guard Code.isSlug(text, atMost: 40) else { throw .milestoneIDInvalid }
        self.text = text
    }

    init(known text: String) { self.text = text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
