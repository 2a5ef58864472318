import HTTPTypes

/// One row of the table from which routing, authorisation and the OpenAPI document derive, so that they cannot drift apart.
struct Endpoint: Sendable {
    /// Verb first: `adoptPlan`. The `operationId` of the OpenAPI document.
    let operation: String
    let method: HTTPRequest.Method
    /// Below the root, with parameters in braces: `/v1/plans/{id}`.
    let path: String
    let summary: String
    let tag: Tag
    let roles: Set<Role>
    let query: [QueryParameter]
    let body: RequestBody?
    let answer: AnswerBody
    /// True for what changes something.
    let changes: Bool
    let handle: @Sendable (NationalRequest) async throws -> Answer

    init(
        _ operation: String, _ method: HTTPRequest.Method, _ path: String, _ summary: String, tag: Tag, roles: Set<Role>,
        query: [QueryParameter] = [], body: RequestBody? = nil, answer: AnswerBody, changes: Bool = false,
        handle: @escaping @Sendable (NationalRequest) async throws -> Answer
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.summary = summary
        self.tag = tag
        self.roles = roles
        self.query = query
        self.body = body
        self.answer = answer
        self.changes = changes
        self.handle = handle
    }

    /// The groups in which the document shows the endpoints.
    enum Tag: String, CaseIterable, Sendable {
        case agreements, plans, actions, indicators, reports, practices, transfers, pilots, participations, persons, events, partners,
            imports, service
    }

    /// True for what is one command: honours `Idempotency-Key`, `If-Match` and `If-None-Match`. Imports have a key for each command
    /// or row, and what is kept of a person has no version.
    var isCommand: Bool { changes && tag != .imports && tag != .persons }

    /// The names of the parameters in the path, in their order.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
