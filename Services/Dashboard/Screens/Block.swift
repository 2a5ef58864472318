/// The pieces pages are made of.
package enum Block: Sendable {
    case paragraph(String)
    case notice(Notice)
    /// `coverage` is that of all of them; each card says only its countries.
    case cards([FigureCard], coverage: String?)
    case chart(Chart, coverage: String?)
    case table(DataTable, coverage: String?)
    /// A long table under its caption, opened by who wants it; on paper it is open.
    case folded(DataTable, coverage: String?)
    case list([ListEntry], empty: String)
    case phrases([Phrase])
    case facts([Fact])
    case form(Form)
    case links([Link])
    case sources([String])
}

/// A remark that must not be overlooked. `kind`: `demonstration`, `disagreement`, `error`, `done`.
package struct Notice: Sendable, Equatable {
    package let kind: String
    package let text: String

    package init(_ kind: String, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// One headline figure with what it covers.
package struct FigureCard: Sendable, Equatable {
    package let name: String
    package let cell: TableCell
    /// How many countries it speaks for, of how many, and which are missing.
    package let countries: String
}

/// One line of a list: a sentence or a title, with what explains it.
package struct ListEntry: Sendable, Equatable {
    package let anchor: String?
    package let text: String
    package let link: String?
    package let details: [Phrase]
    package let isDemonstration: Bool

    /// `figures` stand before the other details.
    package init(
        _ text: String, link: String? = nil, figures: [Phrase] = [], details: [String] = [], isDemonstration: Bool = false,
        anchor: String? = nil
    ) {
        self.text = text
        self.link = link
        self.details = figures + details.map { Phrase($0) }
        self.isDemonstration = isDemonstration
        self.anchor = anchor
    }
}

package struct Fact: Sendable, Equatable {
    package let name: String
    package let cell: TableCell

    package init(_ name: String, _ cell: TableCell) {
        self.name = name
        self.cell = cell
    }

    package init(_ name: String, _ text: String) { self.init(name, TableCell(text)) }
}

package struct Link: Sendable, Equatable {
    package let text: String
    package let address: String
    /// A small remark behind the link.
    package let note: String?

    package init(_ text: String, _ address: String, note: String? = nil) {
        self.text = text
        self.address = address
        self.note = note
    }
}
