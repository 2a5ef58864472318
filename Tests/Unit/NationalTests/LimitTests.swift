import Contracts
import Domain
import HTTPTypes
import ServiceHost
import TestSupport
import Testing

@testable import National

@Suite("How much one may ask")
struct LimitTests {
    @Test("Who asks too much is told when to come again; somebody else is served meanwhile")
    func rate() async throws {
        try await NationalBench.run(.senegal, .init(ratePerSecond: 1, rateBurst: 3)) { bench in
            var statuses: [Int] = []
            for _ in 0..<3 { statuses.append(try await bench.send(.get, "/v1/plans", subject: "busy").status) }
            #expect(statuses == [200, 200, 200])
            let refused = try await Self.firstRefusal(bench)
            #expect(refused.headers[.retryAfter].flatMap { Int($0) }.map { $0 >= 1 } == true)
            #expect(refused.body["type"]?.text == "urn:recosa:problem:rate-limited")
            #expect(try await bench.send(.get, "/v1/plans", subject: "calm").status == 200)
        }
    }

    /// Time goes by between requests, so a token may come back; three in a row it cannot be.
    private static func firstRefusal(_ bench: NationalBench) async throws -> NationalBench.Answer {
        for _ in 0..<100 {
            let answer = try await bench.send(.get, "/v1/plans", subject: "busy")
            if answer.status == 429 { return answer }
        }
        return try await bench.send(.get, "/v1/plans", subject: "busy")
    }

    @Test("A body above the limit is 413 and says the limit, announced or not")
    func body() async throws {
        try await NationalBench.run(.senegal, .init(bodyLimit: 2_000)) { bench in
            let large = Bodies.plan(.sn, title: String(repeating: "x", count: 2_000))
            let answer = try await bench.send(.post, "/v1/plans", large, headers: [.acceptLanguage: "en"])
            #expect(answer.status == 413 && answer.body["detail"]?.text == "At most 2000 bytes are accepted here.")
            #expect(try await bench.send(.post, "/v1/plans", Bodies.plan(.sn)).status == 201)
        }
    }
}
