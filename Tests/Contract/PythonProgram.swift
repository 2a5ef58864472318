import Foundation

/// A script of this suite, run with the interpreter and the public packages that `Deploy/setup --tests` installs.
struct PythonProgram {
    let script: String

    struct Result {
        let code: Int32
        let output: String
        let errors: String
        var lines: [Substring] { output.split(separator: "\n") }
    }

    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is not there: run Deploy/setup --tests" }
    }

    /// `RECOSA_PYTHON` names another interpreter that has the packages of `Deploy/tools/tests.txt`.
    private static var interpreter: String {
        ProcessInfo.processInfo.environment["RECOSA_PYTHON"]
            ?? ContractFolders.package.appending(path: ".build/tools/tests/bin/python").path
    }

    func run(_ arguments: [String]) async throws -> Result {
        guard FileManager.default.isExecutableFile(atPath: Self.interpreter) else { throw Missing(path: Self.interpreter) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "recosa-python-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a pipe that nobody empties stops the script.
        let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.interpreter)
        process.arguments = [ContractFolders.package.appending(path: "Tests/Contract/Python/\(script)").path] + arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        let code = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Result(
            code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
