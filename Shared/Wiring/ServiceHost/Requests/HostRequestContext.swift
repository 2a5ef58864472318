package import Hummingbird
import Logging
package import NIOCore

/// What is known of a request besides its content.
package struct HostRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The id that every log line, the answer and a problem's `instance` bear.
    package var requestID: String
    /// The language to answer in.
    package var language: Language
    /// Who asks; nil until the request passed ``AuthenticationMiddleware``.
    package var principal: Principal?
    /// The largest body in bytes.
    package var maxUploadSize: Int
    /// The other end of the connection: a proxy, when there is one.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = ""
        language = .french
        maxUploadSize = 1_048_576
        remoteAddress = source.channel.remoteAddress
    }

    /// The caller, for handlers behind ``AuthenticationMiddleware``; a request without one is answered with 401.
    package func requirePrincipal() throws -> Principal {
        guard let principal else { throw AuthenticationFailure.missingToken.problem }
        return principal
    }
}
