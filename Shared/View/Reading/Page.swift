/// Which part of a list is wanted.
package struct PageRequest: Hashable, Sendable {
    /// 1 to 500.
    package let limit: Int
    /// The `next` of the page before; nil for the first page.
    package let after: String?

    package init(limit: Int = 50, after: String? = nil) {
        self.limit = min(max(limit, 1), 500)
        self.after = after
    }
}

/// One part of a list.
package struct Page<Entry: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    package let entries: [Entry]
    /// How many entries the whole list has.
    package let total: Int
    /// Ask for the following part with this; nil on the last page.
    package let next: String?

    package init(entries: [Entry], total: Int, next: String?) {
        self.entries = entries
        self.total = total
        self.next = next
    }
}
