import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres
import TestSupport
import Testing

@testable import Aggregator

/// The document is valid, and true: what it tells is what the service does.
@Suite(.serialized)
struct OpenAPITests {
    static func document() -> JSONValue { OpenAPIDocument.make(EndpointTable.all + [StreamRoute.endpoint]) }

    @Test func `The document is a valid OpenAPI document`() async throws {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let python =
            ProcessInfo.processInfo.environment["RECOSA_PYTHON"] ?? folder.appending(path: ".build/tools/tests/bin/python").path
        try #require(FileManager.default.isExecutableFile(atPath: python), "\(python) is not there: run Deploy/setup --tests")
        let work = URL(filePath: TestFolders.make("openapi"))
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let file = work.appending(path: "openapi.json")
        try Data(Self.document().pretty).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: python)
        // The schema that the OpenAPI Initiative publishes for 3.1, as a public tool for testing APIs carries it.
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            from schemathesis.specs.openapi.definitions import OPENAPI_31
            document = json.load(open(sys.argv[1]))
            faults = [str(fault)[:600] for fault in Draft202012Validator(OPENAPI_31).iter_errors(document)]
            print(*faults, sep="\\n")
            sys.exit(1 if faults else 0)
            """
        process.arguments = ["-c", script, file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        let code = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(code == 0, "\(said)")
    }

    @Test func `It tells every operation once, with its parameters and answers`() throws {
        let paths = try #require(Self.document()["paths"]?.members)
        let operations = paths.flatMap { path in
            (path.value.members ?? []).map { (path.name, $0.name, $0.value) }
        }
        let all = EndpointTable.all + [StreamRoute.endpoint]
        #expect(operations.count == all.count)
        #expect(Set(operations.compactMap { $0.2["operationId"]?.text }) == Set(all.map(\.operation)))
        for endpoint in all {
            let operation = try #require(
                operations.first { $0.0 == endpoint.path && $0.1 == endpoint.method.rawValue.lowercased() }?.2, "\(endpoint.path)")
            let names = (operation["parameters"]?.elements ?? []).compactMap { $0["name"]?.text }
            #expect(names == endpoint.pathParameters + endpoint.query.map(\.name), "\(endpoint.operation)")
            #expect(Set(names).count == names.count)
            #expect((operation["requestBody"] != nil) == (endpoint.body != nil))
        }
    }

    /// Asks each operation in each way that a caller might; every answer that comes has its status and form in the document.
    @Test func `Every answer that comes stands in the document`() async throws {
        let document = Self.document()
        try await RegionBench.run { bench in
            try await bench.projectSample(actions: 8)
            let questions = try await Questions(bench)
            func check(_ endpoint: Endpoint, _ answer: RegionBench.Answer, _ what: String) throws {
                let responses = try #require(document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()]?["responses"])
                let told = try #require(
                    responses["\(answer.status)"], "\(endpoint.operation) \(what): \(answer.status) is not in the document")
                guard answer.status != 304 else { return }
                let form = try #require(answer.type.split(separator: ";").first.map(String.init), "\(endpoint.operation) \(what)")
                #expect(told["content"]?[form] != nil, "\(endpoint.operation) \(what): \(answer.status) \(form)")
            }
            for endpoint in OperationTests.reading {
                let address = try questions.address(of: endpoint)
                let good = try await bench.send(.get, address, as: endpoint.roles.first)
                try check(endpoint, good, "as it should be")
                let tag = try #require(good.tag)
                try check(endpoint, try await bench.send(.get, address, as: endpoint.roles.first, headers: [.ifNoneMatch: tag]), "known")
                try check(endpoint, try await bench.send(.get, address, as: nil), "nobody")
                try check(endpoint, try await bench.send(.get, address, roles: ["contributor"]), "wrong role")
                try check(endpoint, try await bench.send(.get, address.asking("colour", "red")), "unknown parameter")
                try check(endpoint, try await bench.send(.get, address, headers: [.accept: "text/csv"]), "CSV")
                try check(endpoint, try await bench.send(.get, address, headers: [.accept: "image/png"]), "a picture")
                if !endpoint.pathParameters.isEmpty {
                    let stranger = endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? "none" : String($0) }
                    try check(endpoint, try await bench.send(.get, "/" + stranger.joined(separator: "/")), "no such record")
                }
            }
            for endpoint in EndpointTable.all where endpoint.basis == .change {
                let role = endpoint.roles.first
                for body in [nil, "{}", "{", "[]"] {
                    try check(endpoint, try await bench.send(.post, endpoint.path, body, as: role), "body \(body ?? "none")")
                }
                try check(endpoint, try await bench.send(.post, endpoint.path, "{}", as: nil), "nobody")
                try check(endpoint, try await bench.send(.post, endpoint.path, "{}", as: .integrator), "wrong role")
            }
            let unknown = #"{"country": "ma", "subject": "action:01990000-0000-7000-8000-00000000ffff"}"#
            let redrive = try #require(EndpointTable.all.first { $0.operation == "redriveParked" })
            try check(redrive, try await bench.send(.post, redrive.path, unknown, as: .operator), "nothing waits")
            let served = try await bench.send(.get, "/openapi.json", as: nil)
            #expect(served.status == 200 && served.body == document)
        }
    }
}
