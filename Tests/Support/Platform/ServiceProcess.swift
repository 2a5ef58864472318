package import Embedded
import Foundation
import Synchronization

/// One executable of the platform, started as an operator would, with settings of the test's own.
package final class ServiceProcess: Sendable {
    private let process: ChildProcess
    private let output: Output

    private final class Output: Sendable {
        private let state = Mutex<(lines: [String], isComplete: Bool)>(([], false))

        /// - Parameter line: nil at the end.
        func add(_ line: String?) {
            state.withLock { if let line { $0.lines.append(line) } else { $0.isComplete = true } }
        }

        var text: String { state.withLock { $0.lines.joined(separator: "\n") } }
        var isComplete: Bool { state.withLock { $0.isComplete } }
    }

    private init(process: ChildProcess, output: Output) {
        self.process = process
        self.output = output
    }

    /// - Parameter settings: its environment variables; besides, it gets what programs need to run.
    package static func start(_ program: String, arguments: [String] = [], settings: [String: String]) async throws -> ServiceProcess {
        let output = Output()
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR", "LANG", "TZ"].contains($0.key) }
        let process = try await ChildProcess.start(
            ChildCommand(
                executable: path(of: program), arguments: arguments, environment: inherited.merging(settings) { $1 },
                output: .lines { output.add($0) }))
        return ServiceProcess(process: process, output: output)
    }

    /// What it has written to both of its outputs so far.
    package var printed: String { output.text }

    /// Waits for its own end; nil when a signal ended it.
    package func exitCode(within time: Duration) async throws -> Int32? {
        let (process, output) = (process, output)
        let ending = try await TestSupport.within(time, "the end of the process; it printed: \(output.text)") {
            await process.endedUnlessCancelled()
        }
        guard case .exited(let code) = ending else { return nil }
        // Its last lines may come a moment after its end.
        try await eventually("the end of its output", within: .seconds(5)) { output.isComplete }
        return code
    }

    package func stop() async -> ChildProcess.Ending { await process.stop(within: .seconds(15)) }

    /// Beside the tests, where the build put it.
    private static func path(of program: String) -> String {
        let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        let beside = folder + "/" + program
        return FileManager.default.isExecutableFile(atPath: beside)
            ? beside : FileManager.default.currentDirectoryPath + "/.build/debug/" + program
    }
}
