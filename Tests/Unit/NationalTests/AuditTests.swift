import Contracts
import Domain
import HTTPTypes
import Postgres
import TestSupport
import Testing

@testable import National

@Suite("The audit trail")
struct AuditTests {
    @Test("Every change is told: who, as what, when, in which request, what was before and after, which events left")
    func history() async throws {
        try await NationalBench.run { bench in
            let made = try await bench.send(.post, "/v1/actions", Bodies.action(.sn), subject: "fatou")
            let path = "/v1/actions/\(try #require(made.id))"
            let asked = try #require(HTTPField.Name("X-Request-ID"))
            let saved = try await bench.send(.post, path + "/reports", Bodies.report, as: .contributor, headers: [asked: "request-7"])
            #expect(saved.status == 200)
            let entries = try await bench.send(.get, path + "/history", as: .administrator).items
            #expect(entries.compactMap { $0["command"]?.text } == ["planAction", "saveReport"])
            #expect(entries.compactMap { $0["actor"]?.text } == ["fatou", "contributor"])
            #expect(entries.compactMap { $0["role"]?.text } == ["focalPoint", "contributor"])
            #expect(entries.first?["before"] == .null && entries.last?["before"] == entries.first?["after"])
            #expect(entries.last?["request"]?.text == "request-7")
            #expect(entries.first?["events"] == made.body["events"] && entries.last?["events"] == .array([]))
            #expect(entries.first?["decidedAt"]?.text?.hasPrefix("2026-05-15T12:00:0") == true)
            #expect(try await bench.send(.get, path + "/history?after=1", as: .administrator).items.count == 1)
        }
    }

    @Test(
        "The service's role can neither change nor delete what is past",
        arguments: ["journal_entry", "personal_data_reading", "person_erasure", "outbox"])
    func appendOnly(table: String) async throws {
        try await NationalBench.run { bench in
            let made = try await bench.send(.post, "/v1/actions", Bodies.action(.sn))
            #expect(made.status == 201)
            for change in Self.changes(of: table) {
                #expect(await Self.refusal(of: change, bench)?.sqlState?.rawValue == "42501", "\(table)")
            }
        }
    }

    /// Why the database does not do it for the service's role; nil: it did.
    private static func refusal(of change: Query, _ bench: NationalBench) async -> PostgresError? {
        do throws(PostgresError) {
            _ = try await bench.room.pool.execute(change)
            return nil
        } catch {
            return error
        }
    }

    private static func changes(of table: String) -> [Query] {
        let column = column(table)
        return [
            "delete from \(identifier: table)", "truncate \(identifier: table)",
            "update \(identifier: table) set \(identifier: column) = \(identifier: column)",
        ]
    }

    private static let forgeries: [Query] = [
        "update aggregate set title = 'other', version = version + 1", "update aggregate set state = state || '{\"x\": 1}'",
        "delete from aggregate",
    ]

    private static func column(_ table: String) -> String {
        switch table {
        case "journal_entry": "actor"
        case "personal_data_reading": "reader"
        case "person_erasure": "erased_by"
        default: "subject"
        }
    }

    @Test("A record cannot be changed without its history, nor deleted")
    func guarded() async throws {
        try await NationalBench.run { bench in
            let made = try await bench.send(.post, "/v1/actions", Bodies.action(.sn))
            #expect(made.status == 201)
            for change in Self.forgeries {
                #expect(await Self.refusal(of: change, bench) != nil)
            }
        }
    }
}
