import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres
import RegionSamples
import TestSupport
import Testing
import View

@testable import Aggregator

/// Who may do what, beside the roles of each operation.
@Suite(.serialized)
struct AccessTests {
    @Test func `Only what is named is public, and never the machinery or a change`() async throws {
        #expect(
            EndpointTable.publishable.isDisjoint(with: [
                "listParked", "listFeeds", "readRebuild", "redriveParked", "rebuildModel", "saveSitting",
            ]))
        var options = RegionBench.Options()
        options.publicOperations = ["readDashboard"]
        try await RegionBench.run(options) { bench async throws in
            #expect(try await bench.send(.get, "/v1/dashboard", as: nil).status == 200)
            #expect(try await bench.send(.get, "/v1/actions", as: nil).status == 401)
            #expect(try await bench.send(.get, "/v1/dashboard", roles: ["contributor"]).status == 403)
        }
    }

    /// The roles stand here a second time, so that a slip in the table does not change what is expected.
    @Test func `Only operators touch the machinery, and only committee and operators name a time`() {
        let machinery: Set = ["redriveParked", "rebuildModel", "readRebuild"]
        for endpoint in EndpointTable.all + [StreamRoute.endpoint] {
            let expected: Set<RegionalRole> =
                switch endpoint.operation {
                case _ where machinery.contains(endpoint.operation): [.operator]
                case "saveSitting": [.committee, .operator]
                default: [.committee, .integrator, .operator]
                }
            #expect(endpoint.roles == expected, "\(endpoint.operation)")
        }
        #expect(machinery.isSubset(of: EndpointTable.all.map(\.operation)))
    }

    @Test func `A page's sign-in may read, and changes nothing`() async throws {
        try await RegionBench.run { bench in
            let bytes = [UInt8](repeating: 7, count: SessionToken.length)
            let token = SessionToken(bytes: bytes)
            let name = try #require(AccountName("committee-1"))
            let store = PostgresAccountStore(pool: bench.pool)
            let hasher = PasswordHasher(cost: (rounds: 16, blockSize: 8, parallelism: 1))
            try await CreateAccount(store: store, hasher: hasher).create(
                name: "committee-1", password: "a long pass phrase", role: .committee, salt: bytes, now: ViewDatabase.now())
            await hasher.close()
            let now = ViewDatabase.now()
            try await store.open(
                AccountSession(
                    digest: token.digest, account: name, openedAt: now, endsAt: Instant(microseconds: now.microseconds + 60_000_000)))
            let cookie: HTTPFields = [.cookie: "__Host-recosa-session=\(token.text)"]
            #expect(try await bench.send(.get, "/v1/dashboard", as: nil, headers: cookie).status == 200)
            let body = #"{"id": "x", "name": {"fr": "X"}, "asOf": "\#(now.text)"}"#
            #expect(try await bench.send(.post, "/v1/sittings", body, as: nil, headers: cookie).status == 401)
            let other: HTTPFields = [.cookie: "__Host-recosa-session=\(SessionToken(bytes: [UInt8](repeating: 8, count: 32)).text)"]
            #expect(try await bench.send(.get, "/v1/dashboard", as: nil, headers: other).status == 401)
        }
    }

    @Test func `Who asks too often waits, and is told how long`() async throws {
        var options = RegionBench.Options()
        options.rate = (perSecond: 1, burst: 3)
        try await RegionBench.run(options) { bench in
            for _ in 0..<3 { #expect(try await bench.send(.get, "/v1/picture").status == 200) }
            // Even a machine that stands still for a while fills the bucket with three at most.
            var refused: RegionBench.Answer?
            for _ in 0..<4 where refused == nil {
                let answer = try await bench.send(.get, "/v1/picture", headers: [.acceptLanguage: "en"])
                if answer.status == 429 { refused = answer }
            }
            let answer = try #require(refused)
            #expect(answer.headers[.retryAfter].flatMap { Int($0) } == 1 && answer.text.contains("Try again in 1 s"), "\(answer.text)")
            #expect(try await bench.send(.get, "/v1/picture", as: .integrator).status == 200, "each subject has its own measure")
        }
    }
}
