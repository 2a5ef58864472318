import Embedded
import Foundation

/// One of the platform's own services, as a child process.
struct ServicePart: Part {
    let name: String
    let executable: String
    let environment: [String: String]
    let log: String
    /// Answers 200 when the service is ready.
    let readyAddress: String
    let patience: Duration
    let probe: ReadinessProbe

    func start() async throws -> any RunningPart {
        guard FileManager.default.isExecutableFile(atPath: executable) else { throw UpError.missingExecutable(path: executable) }
        let child = try await ChildProcess.start(ChildCommand(executable: executable, environment: environment, output: .file(log)))
        switch await probe.wait(for: readyAddress, within: patience, while: { child.ending == nil }) {
        case .ready:
            return RunningService(child: child)
        case .notReady(let reason):
            let ending = await child.stop()
            if ending.exitCode == RestartPolicy.misconfigured { throw UpError.misconfigured(part: name, log: log) }
            throw UpError.notReady(part: name, seconds: Int(patience.components.seconds), reason: reason, log: log)
        }
    }
}

private struct RunningService: RunningPart {
    let child: ChildProcess

    var processID: Int32 { child.processID }
    func endedUnlessCancelled() async -> ChildProcess.Ending? { await child.endedUnlessCancelled() }
    func stop() async { await child.stop(within: .seconds(12)) }
}
