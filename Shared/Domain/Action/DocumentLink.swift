/// A deliverable or a piece of evidence.
package struct DocumentLink: Codable, Hashable, Sendable {
    package let title: LanguageMap
    /// http or https; nil: the source names the document but no address.
    package let url: String?
    /// IATI DocumentCategory; nil: not stated.
    package let category: String?
    /// The part of the project it belongs to, as the source groups it.
    package let group: LanguageMap?
    package let date: PartialDate?

    package init(title: LanguageMap, url: String? = nil, category: String? = nil, group: LanguageMap? = nil, date: PartialDate? = nil) {
        self.title = title
        self.url = url
        self.category = category
        self.group = group
        self.date = date
    }
}
