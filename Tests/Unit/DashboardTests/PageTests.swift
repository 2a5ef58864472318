import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import RegionalTwin
import ServiceHost
import Testing
import View

@testable import Dashboard

@Suite("Pages over the twin reader")
struct PageTests {
    static let paths = [
        "", "countries", "countries/ma", "areas", "areas/migrantsRights", "plans", "plans/{1}", "actions", "actions/{1}", "indicators",
        "practices",
        "practices/{1}", "transfers", "mobility", "pilots/{1}", "agreements", "reporting", "changes", "compare", "feeds", "methods",
        "sittings",
        "packs/2026-06", "sign-in",
    ].map { $0.split(separator: "{1}", omittingEmptySubsequences: false).joined(separator: "018bcfe5-6800-7001-8000-000000000001") }

    private func server(isPublic: Bool = true) throws -> some ApplicationProtocol {
        let router = Router(context: HostRequestContext.self, options: .autoGenerateHeadEndpoints)
        DashboardRoutes(
            reader: try TwinRegionalReader(), accounts: TwinAccountStore(),
            hasher: PasswordHasher(cost: (rounds: 16, blockSize: 8, parallelism: 1)),
            settings: DashboardSettings(isPublic: isPublic, secureCookies: true),
            environment: DashboardEnvironment(now: { TwinRegionalReader.present }, randomBytes: { [UInt8](repeating: 4, count: $0) })
        ).add(to: router)
        return Application(router: router)
    }

    @Test("each is shown in the three languages, with its language, direction and one heading", arguments: DashboardLanguage.allCases)
    func renders(language: DashboardLanguage) async throws {
        try await server().test(.router) { client in
            for path in Self.paths {
                try await client.execute(uri: "/\(language.rawValue)/\(path)", method: .get) { response in
                    let html = String(buffer: response.body)
                    #expect(response.status == .ok, "\(path)")
                    #expect(html.contains("<html lang=\"\(language.tag)\" dir=\"\(language.direction)\">"), "\(path)")
                    #expect(html.matches(of: /<h1/).count == 1, "\(path)")
                    #expect(!html.contains("<script>") && !html.contains(" style=\"") && !html.contains("onclick"), "\(path)")
                    let foreign = html.matches(of: /(?:src|href)="(?:https?:)?\/\//)
                    #expect(foreign.isEmpty, "\(path)")
                }
            }
        }
    }

    @Test("each number is one that the reader gave, with its id")
    func numbersAreTheReaders() async throws {
        let overview = try await TwinRegionalReader().overview(asOf: nil)
        try await server().test(.router) { client in
            try await client.execute(uri: "/en/", method: .get) { response in
                let html = String(buffer: response.body)
                for figure in overview.headline + overview.actionsByStatus.parts + overview.progressByArea.parts {
                    let value = figure.value.number?.text ?? figure.value.state
                    let isWord = figure.value.number == nil ? " class=\"word\"" : ""
                    #expect(html.contains("<data value=\"\(value)\"\(isWord) data-figure=\"\(figure.id.rawValue)\">"), "\(figure.id)")
                }
            }
        }
    }

    @Test("of a past time say so, keep it in every link, and do not listen for changes")
    func asOf() async throws {
        try await server().test(.router) { client in
            try await client.execute(uri: "/en/?asOf=2026-06-01T00:00:00Z", method: .get) { response in
                let html = String(buffer: response.body)
                #expect(html.contains("You are looking at the past") && html.contains("1 June 2026"))
                #expect(html.contains("href=\"/en/plans?asOf=2026-06-01T00%3A00%3A00Z\"") && !html.contains("data-stream"))
                #expect(html.contains("data-figure=\"actions.count\">1,034<"))
            }
            try await client.execute(uri: "/en/plans?asOfDay=2026-06-01&asOfTime=10:30", method: .get) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == "/en/plans?asOf=2026-06-01T10%3A30%3A59Z")
            }
        }
    }

    @Test(
        "refuse what they do not know by name and status",
        arguments: [
            ("actions?status=9", 400), ("plans?country=zzz", 400), ("?asOf=tomorrow", 400), ("?asOf=2999-01-01T00:00:00Z", 400),
            ("nothing", 404), ("plans/nothing", 404), ("actions?after=x", 400), ("packs/none", 404),
        ])
    func refusals(path: String, status: Int) async throws {
        try await server().test(.router) { client in
            try await client.execute(uri: "/fr/\(path)", method: .get) { #expect($0.status.code == status) }
        }
    }

    @Test("are compressed, have a tag, and are not sent twice")
    func transport() async throws {
        try await server().test(.router) { client in
            let tag = try await client.execute(uri: "/fr/", method: .get, headers: [.acceptEncoding: "gzip"]) { response in
                #expect(response.headers[.contentEncoding] == "gzip")
                #expect(response.body.readableBytes < 30_000)
                return response.headers[.eTag] ?? ""
            }
            try await client.execute(uri: "/fr/", method: .get, headers: [.ifNoneMatch: tag]) { #expect($0.status == .notModified) }
        }
    }

    @Test("are shown to nobody who has not signed in, unless a setting says so")
    func closed() async throws {
        try await server(isPublic: false).test(.router) { client in
            for path in Self.paths where path != "sign-in" {
                try await client.execute(uri: "/ar/\(path)", method: .get) { response in
                    #expect(response.status == .seeOther, "\(path)")
                    #expect(response.headers[.location]?.hasPrefix("/ar/sign-in?next=") == true)
                }
            }
            try await client.execute(uri: "/fr/sign-in", method: .get) { response in
                let cookie = response.headers[.setCookie] ?? ""
                #expect(
                    cookie.hasPrefix("__Host-") && cookie.contains("Secure") && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"))
            }
            try await client.execute(uri: "/fr/sign-in", method: .post, body: ByteBuffer(string: "name=a&password=b&csrf=wrong")) {
                #expect($0.status == .forbidden)
            }
        }
    }
}
