import Domain

/// A parameter of the query string.
struct QueryParameter: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case text
        case integer(ClosedRange<Int>)
        case choice([String])
        case flag
        /// RFC 3339.
        case time
        /// Two letters.
        case country
        /// `plan:0197…`, or the part behind the colon.
        case record(AggregateKind)
    }

    let name: String
    let kind: Kind
    let summary: String
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.isRequired = isRequired
    }

    static let paging = [
        QueryParameter("limit", .integer(1...500), "How many at most; 50 unless told."),
        QueryParameter("after", .text, "Where the page before ended: the `next` of its answer."),
    ]

    static let asOf = QueryParameter("asOf", .time, "The picture as it stood then; the present one unless told.")
    static let country = QueryParameter("country", .country, "Only what this country states.")
    static let area = QueryParameter("area", .choice(InterventionArea.allCases.map(\.rawValue)), "Only this area of intervention.")
    static let plan = QueryParameter("plan", .record(.plan), "Only what belongs to this plan.")
    static let from = QueryParameter("from", .time, "What was accepted after this time.", isRequired: true)
    static let to = QueryParameter("to", .time, "What was accepted up to this time; up to the present unless told.")

    /// Of every endpoint that answers.
    static let language = QueryParameter("lang", .choice(["fr", "ar", "en"]), "Texts in this language alone, or in the nearest there is.")
    static let format = QueryParameter("format", .choice(["json", "csv"]), "Instead of the Accept header.")
}
