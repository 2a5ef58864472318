import HTTPTypes

/// One row of the table from which routing, roles and the OpenAPI document derive, so that they cannot drift apart.
struct Endpoint: Sendable {
    /// The groups in which the document shows the endpoints.
    enum Tag: String, CaseIterable, Sendable {
        case picture, records, mobility, time, machinery
    }

    /// What decides whether an answer is still good.
    enum Basis: Sendable {
        /// The picture at a time: its tag is the answer's, and the same tag is answered from memory.
        case picture
        /// Something beside the picture: the answer's own bytes.
        case present
        /// Nothing: it changes something.
        case change
    }

    typealias Handler = @Sendable (RegionalRequest, RegionalRoom) async throws -> Answer

    /// Verb first: `listActions`. The `operationId` of the OpenAPI document.
    let operation: String
    let method: HTTPRequest.Method
    /// Below the root, with parameters in braces: `/v1/plans/{id}`.
    let path: String
    let summary: String
    let tag: Tag
    let roles: Set<RegionalRole>
    let basis: Basis
    /// Whether it is added up from the whole region. While the picture changes, an answer that was costly to make may then be of a
    /// picture up to a minute old; it says of which one.
    let isSummary: Bool
    /// Whether it has a table that can be had as CSV.
    let hasTable: Bool
    private let own: [QueryParameter]
    let body: RequestBody?
    let handle: Handler

    init(
        _ operation: String, _ path: String, _ summary: String, _ tag: Tag, roles: Set<RegionalRole> = .readers, basis: Basis = .picture,
        isSummary: Bool = false, hasTable: Bool = true, query: [QueryParameter] = [], body: RequestBody? = nil, handle: @escaping Handler
    ) {
        self.operation = operation
        method = basis == .change ? .post : .get
        self.path = path
        self.summary = summary
        self.tag = tag
        self.roles = roles
        self.basis = basis
        self.isSummary = isSummary
        self.hasTable = hasTable
        own = query
        self.body = body
        self.handle = handle
    }

    /// Its own parameters, and those that follow from what it declares.
    var query: [QueryParameter] {
        var parameters = own
        if basis == .picture, !own.contains(.from) { parameters.append(.asOf) }
        if basis != .change { parameters.append(.language) }
        if hasTable { parameters.append(.format) }
        return parameters
    }

    /// The names of the parameters in the path, in their order.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
