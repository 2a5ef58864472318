import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import ServiceHost
import Testing

/// A service as a real one is assembled, with a few routes.
private struct SampleService {
    let issuer: DevelopmentIssuer
    let health = HealthChecks()
    let metrics = PrometheusRegistry()
    let server: HTTPServerService

    struct Report: Codable {
        var title: String
        var milestones: [Milestone]
        struct Milestone: Codable { var weight: Int }
    }

    init(folder: TemporaryFolder, arguments: [String] = []) async throws {
        issuer = try DevelopmentIssuer(folder: folder.path)
        struct Own: Settings {
            let authentication: AuthenticationSettings
            let http: HTTPSettings
            init(from reader: SettingsReader) {
                authentication = AuthenticationSettings(from: reader)
                http = HTTPSettings(from: reader)
            }
        }
        let settings: Own = try SettingsLoader.load(
            from: SettingsSources(arguments: ["--token-jwks-file", issuer.jwksPath, "--http-port", "0"] + arguments, environment: [:]))
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let router = HostRouter(
            settings: settings.http, health: health, metrics: metrics,
            texts: { code, language in code == "invalid-input" && language == .english ? "Please correct" : nil })
        let authenticator = try await TokenAuthenticator(settings.authentication, logger: logger)
        let limiter = RateLimiter(settings.http.rateLimit)
        router.authenticated("v1", authenticator, limiter: limiter)
            .get("me") { _, context in try context.requirePrincipal().subject }
            .get("things/:id") { request, context in
                try await Response.conditional(request, tag: EntityTag(version: 7)) { Response(status: .ok) }
            }
            .put("things/:id") { request, _ in
                try request.requireMatch(EntityTag(version: 7))
                return Response(status: .noContent)
            }
            .add(middleware: ScopeMiddleware("report:approve"))
            .post("reports") { request, context in try await request.json(Report.self, context).title }
        router.routes.get("broken") { _, _ -> Response in throw CocoaError(.fileNoSuchFile) }
        router.routes.get("slow") { _, _ -> Response in
            try await Task.sleep(for: .seconds(3_600))
            return Response(status: .ok)
        }
        server = HTTPServerService(name: "test", settings: settings.http, router: router, logger: logger)
    }

    func token(scopes: [String] = ["report:approve"], subject: String = "person-1") async throws -> HTTPFields {
        [.authorization: "Bearer \(try await issuer.token(subject: subject, scopes: scopes, now: .now()))"]
    }
}

@Suite("Requests")
struct RequestTests {
    private let folder: TemporaryFolder
    private let service: SampleService

    init() async throws {
        folder = try TemporaryFolder()
        service = try await SampleService(folder: folder)
    }

    private func problem(_ response: TestResponse) throws -> [String: Any] {
        #expect(response.headers[.contentType] == "application/problem+json")
        return try #require(JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    @Test("Without a token the answer is 401 with a challenge, in the language that was asked for")
    func unauthenticated() async throws {
        try await service.server.application().test(.router) { client in
            for (language, title) in [
                ("fr-FR", "Identification requise"), ("ar", "يلزم إثبات الهوية"), ("en;q=0.9, de", "Sign-in required"),
            ] {
                let response = try await client.execute(uri: "/v1/me", method: .get, headers: [.acceptLanguage: language])
                #expect(response.status == .unauthorized)
                #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
                let problem = try problem(response)
                #expect(problem["type"] as? String == "urn:recosa:problem:unauthenticated")
                #expect(problem["title"] as? String == title)
                #expect(problem["status"] as? Int == 401)
            }
        }
    }

    @Test("With a token the handler knows the caller; without the scope it is refused by name")
    func authenticated() async throws {
        let headers = try await service.token(scopes: [])
        try await service.server.application().test(.router) { client in
            let me = try await client.execute(uri: "/v1/me", method: .get, headers: headers)
            #expect(me.status == .ok && String(buffer: me.body) == "person-1")
            let refused = try await client.execute(uri: "/v1/reports", method: .post, headers: headers)
            #expect(refused.status == .forbidden)
            #expect((try problem(refused)["detail"] as? String)?.contains("report:approve") == true)
        }
    }

    @Test("The request's id comes back in the answer and in the problem; one that could forge log lines is replaced")
    func requestID() async throws {
        try await service.server.application().test(.router) { client in
            let kept = try await client.execute(uri: "/v1/me", method: .get, headers: [.requestID: "abc-123"])
            #expect(kept.headers[.requestID] == "abc-123")
            #expect(try problem(kept)["instance"] as? String == "urn:recosa:request:abc-123")
            let forged = try await client.execute(uri: "/v1/me", method: .get, headers: [.requestID: "a b"])
            #expect(forged.headers[.requestID] != "a b" && forged.headers[.requestID]?.isEmpty == false)
        }
    }

    @Test("A body that is no JSON, of another type, or wrong in a member is told apart, with a pointer")
    func bodies() async throws {
        let headers = try await service.token()
        try await service.server.application().test(.router) { client in
            func post(_ body: String, _ type: String = "application/json") async throws -> TestResponse {
                var headers = headers
                headers[.contentType] = type
                headers[.acceptLanguage] = "en"
                return try await client.execute(uri: "/v1/reports", method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            #expect(try await post(#"{"title": "a", "milestones": []}"#).status == .ok)
            #expect(try await post("{").status == .badRequest)
            #expect(try await post("a=b", "application/x-www-form-urlencoded").status == .unsupportedMediaType)
            let wrong = try await post(#"{"title": "a", "milestones": [{"weight": 1}, {"weight": "x"}]}"#)
            #expect(wrong.status == .unprocessableContent)
            let problem = try problem(wrong)
            #expect(problem["title"] as? String == "Please correct")
            #expect((problem["errors"] as? [[String: String]])?.first?["pointer"] == "/milestones/1/weight")
            #expect((problem["errors"] as? [[String: String]])?.first?["code"] == "wrongType")
        }
    }

    @Test("A body above the limit is refused, whether its length is announced or not")
    func bodyLimit() async throws {
        let service = try await SampleService(folder: folder, arguments: ["--http-body-limit", "100"])
        let headers = try await service.token()
        try await service.server.application().test(.router) { client in
            let body = ByteBuffer(string: #"{"title": ""# + String(repeating: "x", count: 200) + #"", "milestones": []}"#)
            let response = try await client.execute(uri: "/v1/reports", method: .post, headers: headers, body: body)
            #expect(response.status == .contentTooLarge)
            var announced = headers
            announced[.contentLength] = "101"
            #expect(try await client.execute(uri: "/v1/reports", method: .post, headers: announced).status == .contentTooLarge)
        }
    }

    @Test("Too many requests of one subject wait, with the time to wait; another subject goes on")
    func rateLimit() async throws {
        let service = try await SampleService(folder: folder, arguments: ["--http-rate-per-second", "1", "--http-rate-burst", "2"])
        let first = try await service.token()
        let second = try await service.token(subject: "person-2")
        try await service.server.application().test(.router) { client in
            #expect(try await client.execute(uri: "/v1/me", method: .get, headers: first).status == .ok)
            // Time goes by between requests among hundreds of tests, and tokens come back; not for a hundred in a row.
            var refused: TestResponse?
            for _ in 0..<100 where refused == nil {
                let response = try await client.execute(uri: "/v1/me", method: .get, headers: first)
                if response.status == .tooManyRequests { refused = response }
            }
            #expect(try #require(refused).headers[.retryAfter] == "1")
            #expect(try await client.execute(uri: "/v1/me", method: .get, headers: second).status == .ok)
        }
    }

    @Test("A client that has the version gets 304; one that changes without having seen it is stopped")
    func conditional() async throws {
        let headers = try await service.token()
        try await service.server.application().test(.router) { client in
            let cases: [(method: HTTPRequest.Method, condition: HTTPFields, status: HTTPResponse.Status)] = [
                (.get, [:], .ok), (.get, [.ifNoneMatch: "\"v6\", W/\"v7\""], .notModified), (.get, [.ifNoneMatch: "*"], .notModified),
                (.get, [.ifNoneMatch: "\"v6\""], .ok), (.put, [:], .preconditionRequired),
                (.put, [.ifMatch: "\"v6\""], .preconditionFailed), (.put, [.ifMatch: "W/\"v7\""], .preconditionFailed),
                (.put, [.ifMatch: "\"v7\""], .noContent), (.put, [.ifMatch: "*"], .noContent),
            ]
            for (method, condition, status) in cases {
                let response = try await client.execute(uri: "/v1/things/1", method: method, headers: HTTPFields(headers + condition))
                #expect(response.status == status, "\(method) \(condition)")
            }
        }
    }

    @Test("A fault of ours is a 500 that tells the client nothing of its cause")
    func faults() async throws {
        try await service.server.application().test(.router) { client in
            let response = try await client.execute(uri: "/broken", method: .get)
            #expect(response.status == .internalServerError)
            #expect(!String(buffer: response.body).contains("Cocoa"))
            #expect(try problem(response)["type"] as? String == "urn:recosa:problem:internal-fault")
        }
    }

    @Test("An answer that does not come in time is a 503, and the handler is cancelled")
    func timeout() async throws {
        let service = try await SampleService(folder: folder, arguments: ["--http-timeout", "30ms"])
        try await service.server.application().test(.router) { client in
            let response = try await client.execute(uri: "/slow", method: .get)
            #expect(response.status == .serviceUnavailable)
            #expect(try problem(response)["type"] as? String == "urn:recosa:problem:timed-out")
        }
    }

    @Test("An unknown path is 404; a known path with another method is 405 with the allowed ones")
    func misses() async throws {
        try await service.server.application().test(.router) { client in
            #expect(try await client.execute(uri: "/nowhere", method: .get).status == .notFound)
            let response = try await client.execute(uri: "/v1/things/1", method: .delete)
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow]?.contains("PUT") == true)
        }
    }

    @Test("Every answer bears the security headers, problems too")
    func securityHeaders() async throws {
        try await service.server.application().test(.router) { client in
            for path in ["/health/live", "/nowhere"] {
                let headers = try await client.execute(uri: path, method: .get).headers
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
    }

    @Test("Ready only while every check is healthy, with the reason of the one that is not")
    func health() async throws {
        service.health.register("database") { .healthy }
        try await service.server.application().test(.router) { client in
            #expect(try await client.execute(uri: "/health/ready", method: .get).status == .ok)
            service.health.register("broker") { .unhealthy(reason: "no metadata from localhost:9092") }
            let response = try await client.execute(uri: "/health/ready", method: .get)
            #expect(response.status == .serviceUnavailable)
            #expect(String(buffer: response.body).contains("no metadata from localhost:9092"))
            #expect(try await client.execute(uri: "/health/live", method: .get).status == .ok)
        }
    }

    @Test("The metrics count requests by route, never by path")
    func metrics() async throws {
        let headers = try await service.token()
        try await service.server.application().test(.router) { client in
            for id in 1...3 { _ = try await client.execute(uri: "/v1/things/\(id)", method: .get, headers: headers) }
            let text = String(buffer: try await client.execute(uri: "/metrics", method: .get).body)
            #expect(text.contains("http_requests_total{method=\"GET\",route=\"/v1/things/{id}\",status=\"200\"} 3\n"), "\(text)")
            #expect(text.contains("process_resident_memory_bytes "))
        }
    }
}
