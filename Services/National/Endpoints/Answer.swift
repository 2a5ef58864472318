import Contracts
import HTTPTypes
import Journal
import ServiceHost

/// What an endpoint answers.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    /// Nil when there is no content.
    let body: [UInt8]?
    /// Of the record as it is now; a reader that has it already is told so without the record.
    let tag: EntityTag?
    /// True for the answer to a request that had been recorded before.
    let isRepeated: Bool

    init(_ status: HTTPResponse.Status = .ok, _ body: JSONValue, tag: EntityTag? = nil) {
        self.status = status
        headers = [.contentType: "application/json"]
        self.body = body.compact
        self.tag = tag
        isRepeated = false
    }

    /// No content.
    init(_ status: HTTPResponse.Status) {
        self.status = status
        headers = [:]
        body = nil
        tag = nil
        isRepeated = false
    }

    /// The answer as it was given when the request was recorded: the same bytes for a repeated request (G10).
    init(_ outcome: JournalOutcome) {
        let given = outcome.answer
        status = HTTPResponse.Status(code: given.status)
        headers = given.headers.reduce(into: [:]) { fields, header in
            if let name = HTTPField.Name(header.name) { fields[name] = header.value }
        }
        body = given.body.isEmpty ? nil : given.body
        tag = nil
        isRepeated = if case .replayed = outcome { true } else { false }
    }
}
