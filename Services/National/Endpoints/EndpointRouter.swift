import Contracts
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// Puts the table's rows on the router, each behind authentication, the country, and its roles.
struct EndpointRouter: Sendable {
    let country: CountryCode
    let endpoints: [Endpoint]

    init(country: CountryCode, endpoints: [Endpoint]) {
        self.country = country
        self.endpoints = endpoints
    }

    func add(to router: HostRouter, _ authenticator: TokenAuthenticator, limiter: RateLimiter) {
        let group = router.authenticated("", authenticator, limiter: limiter)
        for endpoint in endpoints {
            group.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                try await answer(endpoint, request, context)
            }
        }
    }

    private func answer(_ endpoint: Endpoint, _ request: Request, _ context: HostRequestContext) async throws -> Response {
        let caller = try Caller(context.requirePrincipal(), of: country, allowed: endpoint.roles)
        let query = try QueryReading.read(request, of: endpoint)
        let national = NationalRequest(
            caller: caller, language: LanguageCode(context.language), path: path(endpoint, context), query: query,
            body: endpoint.body == nil ? [] : try await body(endpoint, request, context), headers: request.headers,
            requestID: context.requestID, traceParent: request.headers[.traceParent])
        return try response(await endpoint.handle(national), to: request)
    }

    private func path(_ endpoint: Endpoint, _ context: HostRequestContext) -> [String: String] {
        endpoint.pathParameters.reduce(into: [:]) { values, name in values[name] = context.parameters.get(name) }
    }

    /// A body can be read only once.
    private func body(_ endpoint: Endpoint, _ request: Request, _ context: HostRequestContext) async throws -> [UInt8] {
        // Read once: the server ends the process when the body of a request is asked for again.
        let bytes = try await request.bytes(context)
        if case .json(_, isRequired: false) = endpoint.body, bytes.isEmpty { return Array("{}".utf8) }
        let mediaType = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() } ?? ""
        let accepted: String =
            switch endpoint.body {
            case .csv: "text/csv"
            default: "application/json"
            }
        guard mediaType == accepted || (accepted == "application/json" && mediaType.hasSuffix("+json")) else {
            throw Problem(.unsupportedMediaType, headers: [.accept: accepted])
        }
        return bytes
    }

    /// A reader that has the record already is told so without the record.
    private func response(_ answer: Answer, to request: Request) -> Response {
        var headers = answer.headers
        if let tag = answer.tag { headers[.eTag] = tag.description }
        headers[.cacheControl] = "private, no-cache"
        if request.method == .get, let tag = answer.tag, request.alreadyHas(tag) {
            return Response(status: .notModified, headers: headers)
        }
        guard let body = answer.body else { return Response(status: answer.status, headers: headers) }
        return Response(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension HTTPField.Name {
    /// W3C Trace Context.
    static let traceParent = HTTPField.Name("traceparent") ?? .via
}

extension LanguageCode {
    init(_ language: Language) {
        self =
            switch language {
            case .french: .fr
            case .arabic: .ar
            case .english: .en
            }
    }
}
