import View

/// A list, or one page of it.
struct Listing<Entry: Encodable & Sendable>: Encodable, Sendable {
    /// The picture it was made from; nil for what stands beside the picture.
    let picture: Picture?
    let entries: [Entry]
    /// How many entries the whole list has.
    let total: Int
    /// Ask for the following part with this as `after`; nil on the last page.
    let next: String?

    init(_ entries: [Entry], of picture: Picture?) {
        self.picture = picture
        self.entries = entries
        total = entries.count
        next = nil
    }
}

extension Listing where Entry: Hashable & Codable {
    init(_ page: Page<Entry>, of picture: Picture?) {
        self.picture = picture
        entries = page.entries
        total = page.total
        next = page.next
    }
}
