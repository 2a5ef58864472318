import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// `/v1/stream`: server-sent events, one for each change of the picture, resumed by `Last-Event-ID`.
struct StreamRoute: Sendable {
    let access: RegionalAccess
    let told: FigureTold
    let board: ChangeBoard

    private static let after = QueryParameter(
        "after", .integer(0...Int.max), "Also what changed after this time, in microseconds since 1970; Last-Event-ID wins.")

    /// The row of the table it is described by; it is answered here because it never ends.
    static let endpoint = Endpoint(
        "followChanges", "/v1/stream",
        "Server-sent events: `change` with the new acceptance time and the ids of the figures that changed; resumes by Last-Event-ID.",
        .time, basis: .present, hasTable: false, query: [after]
    ) { _, _ in throw Problem(.notFound) }

    func add(to router: Router<HostRequestContext>) {
        router.get("/v1/stream") { request, context in
            _ = try await access.caller(of: request, context, for: Self.endpoint)
            // Followed before the past is looked up: a change in between comes twice, never not at all.
            let texts = board.follow()
            let missed = try await missed(request)
            let headers: HTTPFields = [
                .contentType: "text/event-stream", .cacheControl: "no-store", HTTPField.Name("X-Accel-Buffering") ?? .via: "no",
            ]
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "retry: 2000\n\n" + missed))
                    for await text in texts { try await writer.write(ByteBuffer(string: text)) }
                    try await writer.finish(nil)
                })
        }
    }

    /// What changed after the last event the reader saw, or after the picture its page was made from; without either the reader begins
    /// with the present.
    private func missed(_ request: Request) async throws -> String {
        let header = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
        guard let text = header ?? request.uri.queryParameters.get(Self.after.name) else { return "" }
        guard let last = Int64(text) else {
            throw Problem(
                .badRequest,
                errors: [
                    ProblemError(
                        pointer: header == nil ? "/query/\(Self.after.name)" : "/header/Last-Event-ID", code: "invalid",
                        detail: QueryTexts.integer(0...Int.max))
                ])
        }
        return try await told.since(last)?.text() ?? ""
    }
}
