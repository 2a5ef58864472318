package import View

/// What one page says, before it is written as HTML, on paper or into a workbook.
package struct Screen: Sendable {
    /// Without language and leading slash: `countries/ma`; empty for the region at a glance.
    package let path: String
    /// Query of this page other than the time, for the links to other languages and times.
    package let query: [(String, String)]
    package let title: String
    package let lead: String?
    package let sections: [Section]
    /// The picture the page was made from; nil for pages that show none (methods, sign-in).
    package let picture: Picture?
    /// False for pages about the present machinery, which have no "as of".
    package let hasTimes: Bool

    package init(
        path: String, query: [(String, String)] = [], title: String, lead: String? = nil, sections: [Section], picture: Picture?,
        hasTimes: Bool = true
    ) {
        self.path = path
        self.query = query
        self.title = title
        self.lead = lead
        self.sections = sections
        self.picture = picture
        self.hasTimes = hasTimes
    }

    /// A part of a page under its own heading.
    package struct Section: Sendable {
        /// How much room it takes on a wide screen.
        package enum Width: String, Sendable { case third, half, full }

        package let id: String
        package let title: String
        package let note: String?
        package let width: Width
        package let blocks: [Block]

        package init(_ id: String, _ title: String, note: String? = nil, width: Width = .full, _ blocks: [Block]) {
            self.id = id
            self.title = title
            self.note = note
            self.width = width
            self.blocks = blocks
        }
    }
}
