import HTTPTypes
package import Hummingbird

/// Refuses a body above the limit before it is read, when its length is announced, and else while it is read.
package struct BodyLimitMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let limit: Int

    /// - Parameter limit: in bytes. Give a group of routes that takes uploads its own, larger one.
    package init(limit: Int) {
        self.limit = limit
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > limit {
            throw Self.problem(limit: limit)
        }
        var context = context
        // Honoured by `Request.decode` and by whoever collects the body with `upTo: context.maxUploadSize`.
        context.maxUploadSize = limit
        return try await next(request, context)
    }

    static func problem(limit: Int) -> Problem {
        Problem(
            .bodyTooLarge,
            detail: LocalisedText(
                fr: "Au plus \(limit) octets sont acceptés ici.", ar: "الحد الأقصى المقبول هنا هو \(limit) بايت.",
                en: "At most \(limit) bytes are accepted here."))
    }
}
