import HTTPTypes
package import Hummingbird
import Logging
import NIOCore

/// Turns errors into `application/problem+json`, in the client's language.
package struct ProblemMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let texts: ProblemTexts
    private let methods: AllowedMethods

    /// - Parameters:
    ///   - texts: looks titles and details up in the catalogue of the service; its answer wins over the host's own.
    ///   - methods: knows the methods of each path, once the router is built.
    package init(texts: @escaping ProblemTexts, methods: AllowedMethods) {
        self.texts = texts
        self.methods = methods
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            var problem = ProblemMapping.problem(for: error)
            if problem.kind == .notFound, let allowed = methods.allowed(at: request.uri.path, otherThan: request.method) {
                problem = Problem(.methodNotAllowed, headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ")])
            }
            if problem.kind.status.kind == .serverError {
                context.logger.error("Request failed", metadata: ["error": "\(error)", "problem": "\(problem.kind.code)"])
            }
            return response(problem, context: context)
        }
    }

    private func response(_ problem: Problem, context: HostRequestContext) -> Response {
        let document = ProblemDocument(
            problem: problem, instance: "urn:recosa:request:" + context.requestID, language: context.language, texts: texts)
        var headers: HTTPFields = [
            .contentType: "application/problem+json", .contentLanguage: context.language.rawValue, .cacheControl: "no-store",
        ]
        headers.append(contentsOf: problem.headers)
        return Response(status: problem.kind.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: document.json)))
    }
}
