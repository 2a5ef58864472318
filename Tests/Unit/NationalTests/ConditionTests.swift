import Contracts
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import National

@Suite("Requests that are repeated or come late")
struct ConditionTests {
    @Test("The same key and body have one effect and one answer, to the byte; another body is refused; another person's key is another")
    func idempotency() async throws {
        try await NationalBench.run { bench in
            let key: HTTPFields = [.idempotencyKey: "key-1"]
            let first = try await bench.send(.post, "/v1/actions", Bodies.action(.sn), headers: key)
            let again = try await bench.send(.post, "/v1/actions", Bodies.action(.sn), headers: key)
            #expect(first.status == 201 && again.status == 201 && first.text == again.text)
            #expect(again.headers[.location] == first.headers[.location] && again.headers[.eTag] == "\"v1\"")
            #expect(try await bench.send(.get, "/v1/actions").items.count == 1)
            let other = try await bench.send(.post, "/v1/actions", Bodies.action(.sn, title: "Autre"), headers: key)
            #expect(other.status == 422 && other.faults == [" idempotencyKeyReused"])
            let path = try await bench.send(.post, "/v1/plans", Bodies.action(.sn), headers: key)
            #expect(path.status == 422 && path.faults == [" idempotencyKeyReused"])
            let somebody = try await bench.send(.post, "/v1/actions", Bodies.action(.sn), subject: "somebody", headers: key)
            #expect(somebody.status == 201 && somebody.id != first.id)
            #expect(try await bench.send(.get, "/v1/events").items.count == 2)
        }
    }

    @Test("A refused request leaves its key free; a key too long or empty is refused")
    func keys() async throws {
        try await NationalBench.run { bench in
            let key: HTTPFields = [.idempotencyKey: "key-2"]
            #expect(try await bench.send(.post, "/v1/actions", "{}", headers: key).status == 422)
            #expect(try await bench.send(.post, "/v1/actions", Bodies.action(.sn), headers: key).status == 201)
            for wrong in ["", String(repeating: "k", count: 256)] {
                let answer = try await bench.send(.post, "/v1/actions", Bodies.action(.sn), headers: [.idempotencyKey: wrong])
                #expect(answer.status == 400 && answer.faults == ["/header/Idempotency-Key keyInvalid"])
            }
        }
    }

    @Test("Ten at once with the same key: one effect, and everybody else gets its answer or is told to wait")
    func atOnce() async throws {
        try await NationalBench.run { bench in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        try await bench.send(.post, "/v1/actions", Bodies.action(.sn), headers: [.idempotencyKey: "same"]).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.allSatisfy { $0 == 201 || $0 == 409 } && statuses.contains(201), "\(statuses)")
            #expect(try await bench.send(.get, "/v1/actions").items.count == 1)
        }
    }

    @Test("A record that has changed since it was read is not changed, and the answer tells its version")
    func versions() async throws {
        try await NationalBench.run(.coteDIvoire) { bench in
            let made = try await bench.send(.post, "/v1/actions", Bodies.action(.ci))
            let path = "/v1/actions/\(try #require(made.id))"
            #expect(made.headers[.eTag] == "\"v1\"" && made.headers[.location] == path)
            #expect(try await bench.send(.post, path + "/reports", Bodies.report, headers: [.ifMatch: "\"v1\""]).status == 200)
            let late = try await bench.send(.post, path + "/indicators", Bodies.indicator, headers: [.ifMatch: "\"v1\""])
            #expect(late.status == 412 && late.headers[.eTag] == "\"v2\"")
            for tag in ["W/\"v2\"", "\"v1\", \"v2\"", "v2", "\"2\""] {
                let answer = try await bench.send(.post, path + "/indicators", Bodies.indicator, headers: [.ifMatch: tag])
                #expect(answer.status == 412, "\(tag)")
            }
            #expect(try await bench.send(.post, path + "/indicators", Bodies.indicator, headers: [.ifMatch: "*"]).status == 200)
        }
    }

    @Test("Who has the record already is told so without it")
    func notModified() async throws {
        try await NationalBench.run { bench in
            let made = try await bench.send(.post, "/v1/actions", Bodies.action(.sn))
            let path = "/v1/actions/\(try #require(made.id))"
            let same = try await bench.send(.get, path, headers: [.ifNoneMatch: "\"v1\""])
            #expect(same.status == 304 && same.text.isEmpty && same.headers[.eTag] == "\"v1\"")
            #expect(try await bench.send(.get, path, headers: [.ifNoneMatch: "\"v0\""]).status == 200)
            let named = Bodies.action(.sn).replacing(#"{"action""#, with: #"{"actionID": "\#(made.id ?? "")", "action""#)
            #expect(try await bench.send(.post, "/v1/actions", named, headers: [.ifNoneMatch: "*"]).status == 412)
        }
    }
}
