/// A parameter of the query string.
struct QueryParameter: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case text
        case integer(ClosedRange<Int>)
        case choice([String])
        case flag
    }

    let name: String
    let kind: Kind
    let summary: String

    init(_ name: String, _ kind: Kind, _ summary: String) {
        self.name = name
        self.kind = kind
        self.summary = summary
    }

    /// Of every list.
    static let paging = [
        QueryParameter("limit", .integer(1...500), "How many at most; 50 unless told."),
        QueryParameter("cursor", .text, "Where the page before ended: the `next` of its answer."),
    ]
}
