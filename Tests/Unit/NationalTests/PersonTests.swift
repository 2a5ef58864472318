import Contracts
import Domain
import HTTPTypes
import Postgres
import TestSupport
import Testing

@testable import National

@Suite("The persons behind participations")
struct PersonTests {
    private static let person = #"{"familyName": "Essai-Diallo", "givenName": "Awa"}"#

    private static func participation(_ bench: NationalBench) async throws -> String {
        let pilot = try #require(try await bench.send(.post, "/v1/pilots", Bodies.pilot(sending: .sn, host: .ma)).id)
        let body = #"{"pilotID": "\#(pilot)", "on": "2026-02-01", "demonstration": true}"#
        return try #require(try await bench.send(.post, "/v1/participations", body).id)
    }

    @Test("A person is kept encrypted, shown to a focal point, each look written down; nothing of it is in any record or event")
    func keeping() async throws {
        try await NationalBench.run(.senegal, .init(keepsPersons: true)) { bench in
            let path = "/v1/participations/\(try await Self.participation(bench))/person"
            #expect(try await bench.send(.get, path).status == 404)
            #expect(try await bench.send(.put, path, Self.person, as: .contributor).status == 204)
            let shown = try await bench.send(.get, path, subject: "awa.reader")
            let person = try JSONValue(Array(Self.person.utf8))
            #expect(shown.status == 200 && shown.body == person)
            let looks = try await bench.owner.query(
                "select reader, fields::text from personal_data_reading order by position"
            ).decode((String, String).self)
            #expect(looks.map(\.0) == ["focalPoint", "awa.reader"] && looks.allSatisfy { $0.1 == "{person}" })
            for table in ["person", "aggregate", "journal_entry", "outbox", "given_answer", "person_erasure"] {
                let all = try await bench.owner.query("select t::text from \(identifier: table) t").decode(String.self)
                for row in all {
                    #expect(!row.contains("Essai-Diallo"), "\(table)")
                    // bytea is shown in hexadecimal.
                    let hex = "Essai-Diallo".utf8.map { String($0, radix: 16) }.joined()
                    #expect(!row.contains(hex), "\(table)")
                }
            }
        }
    }

    @Test("An erased person is gone, the participation stays, and that it was erased is known")
    func erasure() async throws {
        try await NationalBench.run(.senegal, .init(keepsPersons: true)) { bench in
            let participation = try await Self.participation(bench)
            let path = "/v1/participations/\(participation)/person"
            #expect(try await bench.send(.delete, path, as: .administrator).status == 404)
            #expect(try await bench.send(.put, path, Self.person).status == 204)
            #expect(try await bench.send(.delete, path, as: .administrator).status == 204)
            #expect(try await bench.send(.get, path).status == 404)
            #expect(try await bench.send(.get, "/v1/participations/\(participation)").status == 200)
            let left = try await bench.owner.query("select count(*) from person").only().decode(column: 0, as: Int64.self)
            let by = try await bench.owner.query("select erased_by from person_erasure").decode(String.self)
            #expect(left == 0 && by == ["administrator"])
        }
    }

    @Test("A row moved to another participation cannot be opened, and nothing of the cause is told")
    func moved() async throws {
        try await NationalBench.run(.senegal, .init(keepsPersons: true)) { bench in
            let first = try await Self.participation(bench)
            let second = try await Self.participation(bench)
            #expect(try await bench.send(.put, "/v1/participations/\(first)/person", Self.person).status == 204)
            try await bench.owner.execute("update person set participation = \(try AggregateID(second).id)")
            let answer = try await bench.send(.get, "/v1/participations/\(second)/person")
            #expect(answer.status == 500 && !answer.text.contains("Essai"))
        }
    }

    @Test("All faults of a person come at once; one of a participation that does not exist is 404")
    func faults() async throws {
        try await NationalBench.run(.senegal, .init(keepsPersons: true)) { bench in
            let path = "/v1/participations/\(try await Self.participation(bench))/person"
            let wrong = try await bench.send(.put, path, #"{"familyName": "", "note": 3, "shoe/size": "42", "email": null}"#)
            #expect(wrong.status == 422)
            #expect(
                Set(wrong.faults) == [
                    "/familyName textBlank", "/note textExpected", "/shoe~1size fieldUnknown", "/email textExpected",
                ])
            let nobody = "/v1/participations/00000000-0000-4000-8000-000000000009/person"
            #expect(try await bench.send(.put, nobody, Self.person).status == 404)
            #expect(try await bench.send(.get, nobody).status == 404)
        }
    }

    @Test("Without the key the service says which setting is missing, in the language asked for", arguments: ["fr", "ar", "en"])
    func noKey(language: String) async throws {
        try await NationalBench.run { bench in
            let path = "/v1/participations/\(try await Self.participation(bench))/person"
            let headers: HTTPFields = [.acceptLanguage: language]
            for answer in [
                try await bench.send(.put, path, Self.person, headers: headers), try await bench.send(.get, path, headers: headers),
            ] {
                #expect(answer.status == 503 && answer.body["detail"]?.text?.contains("persons.keyFile") == true)
            }
        }
    }

    @Test("A key file that is no key keeps the service from starting and names the setting")
    func keyFiles() throws {
        for text in ["", "5a5a", String(repeating: "5a", count: 33), String(repeating: "zz", count: 32)] {
            let file = try PersonKeyFile(text)
            #expect { try PersonKey(file: file.path) } throws: { "\($0)".contains("persons.keyFile") }
        }
        #expect { try PersonKey(file: "/nowhere/key") } throws: { "\($0)".contains("persons.keyFile") }
    }
}
