import Embedded
import FoundationEssentials

/// One run of the command line, as a person at a terminal has it.
package struct RecosaCommand: Sendable {
    package let exitCode: Int32?
    /// Both streams, in the order of writing.
    package let output: String

    package static func run(_ arguments: [String]) async throws -> RecosaCommand {
        let file = TestFolders.make("recosa")
        try FileManager.default.createDirectory(
            atPath: String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]), withIntermediateDirectories: true)
        let process = try await ChildProcess.start(
            ChildCommand(executable: PlatformUnderTest.folder + "/recosa", arguments: arguments, output: .file(file)))
        let ending = await process.waitUntilEnded()
        let output = try String(contentsOfFile: file, encoding: .utf8)
        if case .exited(let code) = ending { return RecosaCommand(exitCode: code, output: output) }
        return RecosaCommand(exitCode: nil, output: output)
    }
}
