import Contracts

/// What an answer carries when all went well.
struct AnswerBody: Sendable {
    let status: Int
    let summary: String
    /// Nil when there is no content.
    let schema: JSONValue?

    init(_ status: Int, _ summary: String, schema: JSONValue?) {
        self.status = status
        self.summary = summary
        self.schema = schema
    }
}
