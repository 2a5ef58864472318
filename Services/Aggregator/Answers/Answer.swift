import HTTPTypes
import View

/// What an endpoint answers: a document, and where it has one its table.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let document: any Encodable & Sendable
    /// nil where there is no table.
    let table: (@Sendable (TableTexts) -> Table)?

    init(
        _ document: any Encodable & Sendable, status: HTTPResponse.Status = .ok, table: (@Sendable (TableTexts) -> Table)? = nil
    ) {
        self.document = document
        self.status = status
        self.table = table
    }

    /// A list whose entries are the rows of its table. Named, so that the compiler cannot take the list for a document without
    /// a table.
    init<Entry: TableEntry & Codable & Hashable>(rows listing: Listing<Entry>) {
        self.init(listing) { texts in Table(listing.entries, texts) }
    }

    /// A document whose table lists the figures in it.
    init(_ document: any Encodable & Sendable, figures: [Figure]) {
        self.init(document) { texts in Table(figures, texts) }
    }
}
