/// Why a command was not carried out: every fault at once, never only the first.
package struct Refusal: Error, Equatable, Sendable {
    /// Never empty; in the order of the fields.
    package let faults: [Fault]

    package init(_ first: Fault, _ others: [Fault] = []) { faults = [first] + others }

    /// nil when there is nothing to refuse.
    package init?(_ faults: [Fault]) {
        guard !faults.isEmpty else { return nil }
        self.faults = faults
    }
}
