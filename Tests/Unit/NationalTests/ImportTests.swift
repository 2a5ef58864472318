import Contracts
import Domain
import HTTPTypes
import ServiceHost
import TestSupport
import Testing

@testable import National

@Suite("Many commands in one request")
struct ImportTests {
    private static func step(
        _ operation: String, key: String, body: String, country: String = "sn", target: String? = nil, item: String? = nil
    ) -> String {
        let named = [("target", target), ("item", item)].compactMap { name, id in id.map { #", "\#(name)": "\#($0)""# } }.joined()
        return """
            {"country": "\(country)", "operation": "\(operation)", "key": "\(key)", "role": "focalPoint"\(named), "body": \(body)}
            """
    }

    private static func statuses(_ answer: NationalBench.Answer) -> [String] {
        (answer.body["results"]?.elements ?? []).map { result in
            if case .number(let status) = result["status"] { "\(result["key"]?.text ?? "?") \(status)" } else { "?" }
        }
    }

    @Test("Each command has its result, in order; one that is refused keeps no other from being recorded; sent again nothing is new")
    func results() async throws {
        try await NationalBench.run { bench in
            let action = "action:01990000-0000-7000-8000-000000000001"
            let report = "report:01990000-0000-7000-8000-000000000002"
            let named = Bodies.action(.sn).replacing(#"{"action""#, with: #"{"actionID": "\#(action)", "action""#)
            let commands = [
                Self.step("planAction", key: "a", body: named),
                Self.step("planAction", key: "b", body: #"{"action": {"lead": "sn"}}"#),
                Self.step(
                    "saveReport", key: "c", body: Bodies.report.replacing(#"{"period""#, with: #"{"reportID": "\#(report)", "period""#),
                    target: action),
                Self.step("submitReport", key: "d", body: "{}", target: action, item: report),
                Self.step("approveReport", key: "e", body: "{}", target: action, item: report),
                Self.step("submitReport", key: "f", body: "{}"),
                Self.step("adoptPlan", key: "g", body: "{}", country: "ma"),
                #"{"operation": "dance", "key": "h"}"#,
            ]
            let body = "[\(commands.joined(separator: ", "))]"
            let first = try await bench.send(.post, "/v1/import", body)
            #expect(first.status == 200)
            #expect(Self.statuses(first) == ["a 201", "b 422", "c 200", "d 200", "e 403", "f 422", "g 403", "? 422"], "\(first.text)")
            let refused = try #require(first.body["results"]?.elements?[1]["errors"]?.elements).compactMap { $0["pointer"]?.text }
            #expect(refused.contains("/action/title") && refused.contains("/action/parties"))
            let again = try await bench.send(.post, "/v1/import", body)
            #expect(again.text == first.text)
            #expect(try await bench.send(.get, "/v1/events").items.count == 1)
        }
    }

    @Test("A contributor's drafts are taken, what leaves the country is refused command by command, in the language asked for")
    func roles() async throws {
        try await NationalBench.run { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(.sn)).id)
            let body = """
                [\(Self.step("saveReport", key: "a", body: Bodies.report, target: action)),
                 \(Self.step("adoptPlan", key: "b", body: Bodies.plan(.sn)))]
                """
            let answer = try await bench.send(.post, "/v1/import", body, as: .contributor, headers: [.acceptLanguage: "ar"])
            #expect(Self.statuses(answer) == ["a 200", "b 403"])
            let error = answer.body["results"]?.elements?[1]["errors"]?.elements?.first
            #expect(error?["code"]?.text == "roleMissing")
            #expect(error?["detail"]?.text == AccessTexts.missingRole(.approvers).arabic)
        }
    }

    @Test("What is no list, or a list too long, is refused as a whole and records nothing")
    func wholes() async throws {
        try await NationalBench.run { bench in
            let step = Self.step("adoptPlan", key: "a", body: Bodies.plan(.sn))
            let many = "[" + Array(repeating: step, count: CommandImport.mostCommands + 1).joined(separator: ",") + "]"
            for body in ["{}", many] {
                let answer = try await bench.send(.post, "/v1/import", body)
                #expect(answer.status == 422 && answer.faults == [" listExpected"])
            }
            #expect(try await bench.send(.post, "/v1/import", "[").status == 400)
            #expect(try await bench.send(.get, "/v1/plans").items.isEmpty)
        }
    }
}
