import Contracts
import Domain
import HTTPTypes
import ServiceHost
import TestSupport
import Testing

@testable import National

@Suite("Wrong input")
struct WrongInputTests {
    @Test("All faults come at once, each with its pointer, in the language asked for", arguments: ["fr", "ar", "en"])
    func faults(language: String) async throws {
        try await NationalBench.run(.mali) { bench in
            let body = """
                {"action": {"title": {"fr": " "}, "lead": "zz1", "parties": ["ml", 3], "area": "peche", "budget": {"amount": "x"},
                  "dates": {"plannedStart": "2026-13-01"}, "milestones": [{"id": "m 1", "weight": "heavy"}], "a/b": 1}, "other": 1}
                """
            let answer = try await bench.send(.post, "/v1/actions", body, headers: [.acceptLanguage: language])
            #expect(answer.status == 422)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.contentLanguage] == language)
            let expected = [
                "/action/title/fr textBlank", "/action/lead countryCodeInvalid", "/action/parties/1 textExpected",
                "/action/area choiceUnknown", "/action/budget/amount numberInvalid", "/action/budget/currency fieldMissing",
                "/action/dates/plannedStart dateInvalid", "/action/milestones/0/id milestoneIDInvalid",
                "/action/milestones/0/title fieldMissing", "/action/milestones/0/weight integerExpected", "/action/a~1b fieldUnknown",
                "/other fieldUnknown",
            ]
            #expect(Set(answer.faults).isSuperset(of: expected), "missing: \(Set(expected).subtracting(answer.faults))")
            for error in try #require(answer.body["errors"]?.elements) {
                let code = try #require(error["code"]?.text.flatMap(FaultCode.init(rawValue:)))
                #expect(error["detail"]?.text == code.text(in: try LanguageCode(language)))
            }
        }
    }

    @Test("Every command refuses an empty object, a list and what is no JSON, and never fails by itself")
    func shapes() async throws {
        try await NationalBench.run { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(.sn)).id)
            for operation in ImportOperation.allCases {
                let path = operation.pathTemplate.replacing("{id}", with: action)
                    .replacing("{report}", with: action).replacing("{indicator}", with: action)
                for body in ["{}", "[]", "null", "\"\"", "1"] {
                    let answer = try await bench.send(.post, path, body)
                    #expect([404, 409, 422].contains(answer.status), "\(operation) with \(body): \(answer.status)")
                }
                for body in ["", "{", "{\"a\":}", "\u{FEFF}{}", "{} {}"] where !(body.isEmpty && operation.bodyIsOptional) {
                    let answer = try await bench.send(.post, path, body)
                    #expect([400, 404].contains(answer.status), "\(operation) with \(body): \(answer.status)")
                }
            }
        }
    }

    @Test("Another media type is 415 and says which is taken; bytes that are no UTF-8 and NUL are refused, not stored")
    func bytes() async throws {
        try await NationalBench.run { bench in
            let xml = try await bench.send(.post, "/v1/plans", "<a/>", headers: [.contentType: "application/xml"])
            #expect(xml.status == 415 && xml.headers[.accept] == "application/json")
            let latin = Array(#"{"plan": {"title": {"fr": "R"#.utf8) + [0xE9] + Array(#"sum"}}}"#.utf8)
            let answer = try await bench.send(.post, "/v1/plans", bytes: latin, roles: ["focalPoint"], of: "sn", subject: "one")
            #expect(answer.status == 400)
            let nul = try await bench.send(.post, "/v1/plans", Bodies.plan(.sn, title: "a\\u0000b"))
            #expect(nul.status == 400, "\(nul.text)")
        }
    }

    @Test("An unknown, repeated or unfit parameter of the query is named with what is possible")
    func query() async throws {
        try await NationalBench.run { bench in
            let answer = try await bench.send(.get, "/v1/actions?limit=0&limit=3&order=size&nonsense=1&demonstration=maybe")
            #expect(answer.status == 400)
            #expect(
                Set(answer.faults) == [
                    "/query/limit parameterInvalid", "/query/limit parameterRepeated", "/query/order parameterInvalid",
                    "/query/nonsense parameterUnknown", "/query/demonstration parameterInvalid",
                ])
            #expect(try await bench.send(.get, "/v1/actions?status=%00").status == 400)
        }
    }

    @Test("What is unknown is 404, another method 405 with the possible ones")
    func addresses() async throws {
        try await NationalBench.run { bench in
            #expect(try await bench.send(.get, "/v1/plans/plan:01990000-0000-7000-8000-000000000001").status == 404)
            #expect(try await bench.send(.get, "/v1/plans/nothing").status == 404)
            #expect(try await bench.send(.get, "/v1/nothing").status == 404)
            let method = try await bench.send(.delete, "/v1/plans")
            #expect(method.status == 405 && method.headers[.allow]?.contains("POST") == true)
        }
    }
}
