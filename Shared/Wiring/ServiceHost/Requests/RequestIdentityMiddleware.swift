import HTTPTypes
package import Hummingbird
import Logging

/// Gives each request its id and language, and the answer the same id.
package struct RequestIdentityMiddleware: RouterMiddleware {
    package typealias Context = HostRequestContext

    private let makeID: @Sendable () -> String

    /// - Parameter makeID: makes an id for a request that brought none, or one that cannot be logged safely.
    package init(makeID: @escaping @Sendable () -> String = { RequestID().description }) {
        self.makeID = makeID
    }

    package func handle(
        _ request: Request, context: HostRequestContext, next: (Request, HostRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID = request.headers[.requestID].flatMap(Self.accepted) ?? makeID()
        context.language = Language.preferred(request.headers[.acceptLanguage])
        context.logger[metadataKey: LogKey.requestID] = "\(context.requestID)"
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        return response
    }

    /// An id from outside is kept when it is short and harmless; anything else could forge log lines.
    private static func accepted(_ id: String) -> String? {
        let harmless = id.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
                || byte == 0x2E
        }
        return harmless && (1...64).contains(id.utf8.count) ? id : nil
    }
}

extension HTTPField.Name {
    /// `X-Request-ID`
    package static let requestID = HTTPField.Name(known: "X-Request-ID")
}

extension HTTPField.Name {
    /// A name that is known to be well formed at compile time; the fallback is never used by the names of this module, which
    /// a test reads one by one.
    init(known name: String) {
        self = HTTPField.Name(name) ?? .server
    }
}
