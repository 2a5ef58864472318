import Foundation
import Subprocess

/// Makes a PDF through WeasyPrint where that is installed; the browser's own print is the other way.
struct PortableDocument: Sendable {
    private static let program = "weasyprint"
    /// A pack of a few hundred pages stays far below.
    private static let largest = 64 << 20

    struct Failure: Error {
        let cause: String
    }

    static var isInstalled: Bool {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    func make(_ html: String) async throws -> [UInt8] {
        let result = try await run(
            .name(Self.program), arguments: ["--quiet", "-", "-"], input: .string(html), output: .bytes(limit: Self.largest),
            error: .discarded)
        guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
            throw Failure(cause: "\(Self.program) ended with \(result.terminationStatus)")
        }
        return result.standardOutput
    }
}
