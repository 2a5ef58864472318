/// One cell: what the reader sees, and where it is a figure, what a program reads.
package struct TableCell: Sendable, Equatable {
    /// In the reader's language.
    package let text: String
    /// The number as plain decimal text, or the state's name (`not-reported`, …); nil for words.
    package let value: String?
    /// The figure's id, so that the number can be traced to the interface and swapped when it changes.
    package let figure: String?
    package let link: String?
    /// Class for the style sheet: `late`, `suppressed`, …
    package let kind: String?
    package let isDemonstration: Bool

    package init(
        _ text: String, value: String? = nil, figure: String? = nil, link: String? = nil, kind: String? = nil, isDemonstration: Bool = false
    ) {
        self.text = text
        self.value = value
        self.figure = figure
        self.link = link
        self.kind = kind
        self.isDemonstration = isDemonstration
    }
}
