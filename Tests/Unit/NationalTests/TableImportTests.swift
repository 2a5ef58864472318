import Contracts
import Domain
import HTTPTypes
import ServiceHost
import TestSupport
import Testing

@testable import National

@Suite("Tables of actions, indicators and reports")
struct TableImportTests {
    private static let header =
        "title.fr;parties;lead;status;dates.actualStart;budget.amount;budget.currency;milestones.1.id"
        + ";milestones.1.title.fr;milestones.1.weight;demonstration"

    private static func send(
        _ bench: NationalBench, _ path: String, _ table: String, as role: Role = .focalPoint, subject: String? = nil,
        type: String = "text/csv; charset=utf-8", language: String = "fr"
    ) async throws -> NationalBench.Answer {
        try await bench.send(
            .post, "/v1/import/" + path, table, as: role, subject: subject,
            headers: [.contentType: type, .acceptLanguage: language])
    }

    /// `line result` of each row.
    private static func rows(_ answer: NationalBench.Answer) -> [String] {
        (answer.body["results"]?.elements ?? []).map { row in
            guard case .number(let line)? = row["line"] else { return "?" }
            return "\(line) \(row["result"]?.text ?? "?")"
        }
    }

    /// `column code` of each fault of a row.
    private static func faults(_ answer: NationalBench.Answer, _ index: Int) -> Set<String> {
        Set(
            (answer.body["results"]?.elements?[index]["faults"]?.elements ?? []).map {
                "\($0["column"]?.text ?? "?") \($0["code"]?.text ?? "?")"
            })
    }

    private static func action(_ title: String, amount: String = "1 200,50") -> String {
        "\(title);sn;sn;2;2026-01-01;\(amount);XOF;m1;Jalon;100;oui"
    }

    @Test("A dry run tells what each row would lead to and records nothing; then the good rows are recorded and the rest refused")
    func dryRunFirst() async throws {
        try await NationalBench.run { bench in
            let table = [Self.header, Self.action("Un"), "Deux;sn ci;zz9;9;2026-13-01;1.5;XOF;m 1;;a;peut-être", Self.action("Trois")]
                .joined(separator: "\r\n")
            let dry = try await Self.send(bench, "actions?decimal=comma", table)
            #expect(dry.status == 200 && dry.body["dryRun"] == .boolean(true), "\(dry.text)")
            #expect(Self.rows(dry) == ["2 valid", "3 refused", "4 valid"])
            #expect(
                Self.faults(dry, 1) == [
                    "lead countryCodeInvalid", "status choiceUnknown", "dates.actualStart dateInvalid", "budget.amount decimalInvalid",
                    "milestones.1.id milestoneIDInvalid", "milestones.1.title fieldMissing", "milestones.1.weight integerExpected",
                    "demonstration flagInvalid",
                ], "\(dry.text)")
            #expect(try await bench.send(.get, "/v1/actions").items.isEmpty)
            #expect(try await bench.send(.get, "/v1/events").items.isEmpty)
            let real = try await Self.send(bench, "actions?decimal=comma&dryRun=false", table)
            #expect(Self.rows(real) == ["2 recorded", "3 refused", "4 recorded"])
            #expect(Self.faults(real, 1) == Self.faults(dry, 1))
            let titles = try await bench.send(.get, "/v1/actions?order=title").items.compactMap { $0["title"]?.text }
            #expect(titles == ["Trois", "Un"])
            let id = try #require(real.body["results"]?.elements?.first?["id"]?.text)
            let record = try await bench.send(.get, "/v1/actions/\(id)").body["record"]
            #expect(
                record?["content"]?["budget"]?["amount"]?.text == "1200.5" || record?["content"]?["budget"]?["amount"]?.text == "1200.50")
        }
    }

    @Test("A file sent again records nothing anew, whoever sends it; a row changed is a row of its own")
    func resent() async throws {
        try await NationalBench.run { bench in
            let path = "actions?decimal=comma&dryRun=false"
            let table = [Self.header, Self.action("Un"), Self.action("Deux")].joined(separator: "\n")
            #expect(Self.rows(try await Self.send(bench, path, table)) == ["2 recorded", "3 recorded"])
            #expect(Self.rows(try await Self.send(bench, path, table)) == ["2 repeated", "3 repeated"])
            let other = try await Self.send(bench, path, table, subject: "somebody-else")
            #expect(Self.rows(other) == ["2 refused", "3 refused"] && Self.faults(other, 0) == ["actionID alreadyExists"], "\(other.text)")
            let more = try await Self.send(bench, path, table + "\n" + Self.action("Trois"))
            #expect(Self.rows(more) == ["2 repeated", "3 repeated", "4 recorded"])
            // Columns in another order say the same.
            let turned = "lead;title.fr;parties\nsn;Quatre;sn"
            #expect(Self.rows(try await Self.send(bench, path, turned)) == ["2 recorded"])
            #expect(Self.rows(try await Self.send(bench, path, "title.fr,parties,lead\n\"Quatre\",sn,sn")) == ["2 repeated"])
            #expect(try await bench.send(.get, "/v1/actions").items.count == 4)
        }
    }

    @Test("Rows that repeat each other, are too short or too long are told with their line; the others pass")
    func shapes() async throws {
        try await NationalBench.run { bench in
            let table = #"""
                title.fr,parties,lead
                "Un, avec
                ""guillemets""",sn,sn
                Deux,sn
                Trois,sn,sn,sn
                "Un, avec
                ""guillemets""",sn,sn
                """#
            let answer = try await Self.send(bench, "actions?dryRun=false", table)
            #expect(Self.rows(answer) == ["2 recorded", "4 refused", "5 refused", "6 refused"], "\(answer.text)")
            #expect(Self.faults(answer, 1) == [" cellCount"] && Self.faults(answer, 3) == [" rowRepeated"])
            #expect(try await bench.send(.get, "/v1/actions").items.first?["title"]?.text == "Un, avec\n\"guillemets\"")
        }
    }

    @Test("Columns that are unknown, repeated or missing are all told at once, in the language asked for", arguments: ["fr", "ar", "en"])
    func columns(language: String) async throws {
        try await NationalBench.run { bench in
            let answer = try await Self.send(bench, "actions", "titel.fr,parties,parties\nUn,sn,sn", language: language)
            #expect(answer.status == 422)
            #expect(
                Set(answer.faults) == [
                    "/columns/titel.fr columnUnknown", "/columns/parties columnRepeated", "/columns/title.{language} columnMissing",
                    "/columns/lead columnMissing",
                ])
            let text = answer.body["errors"]?.elements?.last?["detail"]?.text
            #expect(text == TableFault.columnMissing.text.text(in: .init(rawValue: language) ?? .french))
        }
    }

    @Test("A file that is no table is refused as a whole: another encoding, an open quote, nothing in it, too many rows")
    func files() async throws {
        try await NationalBench.run { bench in
            let latin = Array("title.fr,parties,lead\nR".utf8) + [0xE9, 0x73] + Array(",sn,sn".utf8)
            let headers: HTTPFields = [.contentType: "text/csv"]
            let encoding = try await bench.send(
                .post, "/v1/import/actions", bytes: latin, roles: ["focalPoint"], of: "sn", subject: "one", headers: headers)
            #expect(encoding.status == 422 && encoding.faults == [" notUTF8"])
            let many = "title.fr,parties,lead\n" + (0...ImportTable.mostRows).map { "T\($0),sn,sn\n" }.joined()
            for (table, code) in [
                ("title.fr,\"lead", "quoteOpen"), ("", "noRows"), ("title.fr,parties,lead\n", "noRows"), (many, "tooManyRows"),
            ] {
                let answer = try await Self.send(bench, "actions?dryRun=false", table)
                #expect(answer.status == 422 && answer.faults == [" \(code)"], "\(code): \(answer.status) \(answer.faults)")
            }
            #expect(try await Self.send(bench, "actions", "a", type: "text/csv; charset=iso-8859-1").status == 415)
            #expect(try await Self.send(bench, "actions", "a", type: "application/json").status == 415)
            #expect(try await bench.send(.get, "/v1/actions").items.isEmpty)
        }
    }

    @Test("A decimal mark that was not declared is asked for, not guessed")
    func undeclared() async throws {
        try await NationalBench.run { bench in
            let answer = try await Self.send(bench, "actions", [Self.header, Self.action("Un")].joined(separator: "\n"))
            #expect(Self.faults(answer, 0) == ["budget.amount decimalUndeclared"], "\(answer.text)")
        }
    }

    @Test("Indicators and reports go to their action; a report of the same period twice is refused in the dry run already")
    func indicatorsAndReports() async throws {
        try await NationalBench.run { bench in
            let action = try #require(try await bench.send(.post, "/v1/actions", Bodies.action(.sn)).id)
            let indicators = """
                action,title.fr,measure,accumulation,summable,targets.1.period.start,targets.1.period.end,targets.1.value.value
                \(action),Personnes,1,periodic,true,2026-01-01,2026-12-31,120
                action:00000000-0000-7000-8000-00000000000f,Autres,1,periodic,,,,
                nothing,Autres,7,periodic,,,,
                """
            let defined = try await Self.send(bench, "indicators?dryRun=false", indicators)
            #expect(Self.rows(defined) == ["2 recorded", "3 refused", "4 refused"], "\(defined.text)")
            #expect(Self.faults(defined, 1) == ["action doesNotExist"])
            #expect(Self.faults(defined, 2) == ["action identifierInvalid", "measure choiceUnknown"], "\(defined.text)")
            let indicator = try #require(defined.body["results"]?.elements?.first?["item"]?.text)
            let reports = """
                action;period;milestonesReached.1.milestoneID;milestonesReached.1.on;indicatorValues.1.indicatorID;indicatorValues.1.value.value;demonstration
                \(action);2026-Q1;m1;2026-02-01;\(indicator);12,5;true
                \(action);2026-Q1;;;\(indicator);13;true
                \(action);2026-Q2;m1;2026-02-01;\(indicator);14;true
                """
            let dry = try await Self.send(bench, "reports?decimal=comma", reports, as: .contributor)
            #expect(Self.rows(dry).prefix(2) == ["2 valid", "3 refused"], "\(dry.text)")
            #expect(Self.faults(dry, 1) == ["period reportInProgress"])
            let real = try await Self.send(bench, "reports?decimal=comma&dryRun=false", reports, as: .contributor)
            #expect(Self.rows(real) == Self.rows(dry).map { $0.replacing("valid", with: "recorded") })
            #expect(try await bench.send(.get, "/v1/actions/\(action)/reports").text.contains("12.5"))
        }
    }
}
