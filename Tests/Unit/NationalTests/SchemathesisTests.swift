import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import National

/// The OpenAPI document against the running service, with requests that nobody thought of.
@Suite("Requests made from the OpenAPI document")
struct SchemathesisTests {
    /// Changed by hand now and then; printed with what was found.
    private static let seed = "20260515"

    @Test("None ends in a 5xx, in a status or a body that the document does not tell", .enabled(if: Schemathesis.isThere))
    func conformance() async throws {
        try await NationalBench.run(.senegal, .init(keepsPersons: true, listens: true)) { bench in
            let port = try #require(bench.client.port)
            let token = try await bench.tokens.token("schemathesis", "sn", Role.allCases.map(\.rawValue))
            // Something to find, so that not every path ends in a 404.
            let action = try await bench.send(.post, "/v1/actions", Bodies.action(.sn))
            #expect(action.status == 201)
            let run = try await Schemathesis.run([
                "run", "http://127.0.0.1:\(port)/openapi.json", "--header", "Authorization: Bearer \(token)", "--seed", Self.seed,
                "--max-examples", "2", "--workers", "1", "--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--checks",
                "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance", "--no-color",
                "--warnings", "off", "--suppress-health-check", "all", "--request-timeout", "60",
            ])
            print("schemathesis, seed \(Self.seed): \(run.summary)")
            #expect(run.code == 0, "\(run.output.suffix(20_000))")
        }
    }
}

/// The program of that name, as `Deploy/setup --tests` installs it.
enum Schemathesis {
    struct Result {
        let code: Int32
        let output: String
        /// How many cases of how many operations, in its own words.
        var summary: String {
            output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { $0.contains("generated") || $0.hasPrefix("Tested:") || $0.hasPrefix("Selected:") }.joined(separator: "; ")
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static var path: String { folder.appending(path: ".build/tools/tests/bin/schemathesis").path }

    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    static func run(_ arguments: [String]) async throws -> Result {
        let place = FileManager.default.temporaryDirectory.appending(path: "recosa-schemathesis-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        // A file, not a pipe: a pipe that nobody empties stops the program.
        let output = place.appending(path: "out")
        try Data().write(to: output)
        let file = try FileHandle(forWritingTo: output)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = place
        process.standardOutput = file
        process.standardError = file
        let code = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Result(code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }
}
