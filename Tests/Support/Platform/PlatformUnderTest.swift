import Contracts
package import Embedded
import Foundation

/// The real platform: processes of `recosa up` over a state folder of its own, spoken to as its users do.
package final class PlatformUnderTest: PlatformAccess {
    package let state: String
    package let portBase: Int
    private let process: ChildProcess

    private init(state: String, portBase: Int, process: ChildProcess) {
        self.state = state
        self.portBase = portBase
        self.process = process
    }

    /// Returns when everything is ready.
    /// - Parameters:
    ///   - members: only these; empty: all.
    ///   - state: of an earlier start; nil: a new one.
    ///   - portBase: of an earlier start; nil: free ones.
    package static func start(
        _ members: [String], state: String? = nil, portBase: Int? = nil, arguments: [String] = []
    ) async throws -> PlatformUnderTest {
        let state = state ?? NSTemporaryDirectory() + "/recosa-" + UUID().uuidString.prefix(8)
        let base = try portBase ?? freePortBase()
        let process = try await ChildProcess.start(
            ChildCommand(
                executable: folder + "/recosa",
                arguments: ["up", "--state", state, "--port-base", String(base)] + arguments
                    + (members.isEmpty ? [] : ["--only"] + members),
                output: .file("/tmp/recosa-up-\(base).log")))
        let platform = PlatformUnderTest(state: state, portBase: base, process: process)
        try await eventually("the platform is ready; its output is /tmp/recosa-up-\(base).log", within: .seconds(90)) {
            if let ending = process.ending { throw NotInTime(description: "recosa up ended: \(ending)") }
            return platform.readUpFile() != nil
        }
        return platform
    }

    /// Of one part: `ma`, `broker`, `postgres`, `up`; nil while it is not running.
    package func processID(of part: String) -> Int32? {
        guard let pids = readUpFile()?["pids"], case .number(let digits)? = pids[part] else { return nil }
        return Int32(digits)
    }

    package func signal(_ number: Int32, to part: String) {
        if let process = processID(of: part) { kill(process, number) }
    }

    package var bootstrapServers: String { "127.0.0.1:\(portBase + 1012)" }

    /// Stops as Ctrl-C does.
    package func stop() async -> ChildProcess.Ending { await process.stop(within: .seconds(30)) }

    /// Ends it as a power cut would: nothing of it has a chance to save anything.
    package func cutPower() async {
        process.signal(SIGKILL)
        _ = await process.waitUntilEnded()
    }

    package func removeState() {
        do { try FileManager.default.removeItem(atPath: state) } catch { print("left behind: \(state): \(error)") }
    }

    package func address(of member: String) -> String {
        let offset = ["ma", "ci", "ml", "sn"].firstIndex(of: member).map { $0 + 1 } ?? 0
        return "http://127.0.0.1:\(portBase + offset)"
    }

    package var issuer: String { state + "/issuer" }

    private func readUpFile() -> JSONValue? {
        guard let bytes = FileManager.default.contents(atPath: state + "/up.json") else { return nil }
        return try? JSONValue(Array(bytes))
    }

    /// Of the executables: beside the tests, where the build put them; or `RECOSA_EXECUTABLES`, for programs built with optimisation.
    static var folder: String {
        if let named = ProcessInfo.processInfo.environment["RECOSA_EXECUTABLES"] { return named }
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        return FileManager.default.isExecutableFile(atPath: beside + "/recosa")
            ? beside : FileManager.default.currentDirectoryPath + "/.build/debug"
    }

    /// Of ten ports in a row and the one of the broker.
    static func freePortBase() throws -> Int {
        for _ in 0..<50 {
            let base = Int.random(in: 20_000..<60_000)
            let wanted = (0...9).map { base + $0 } + [base + 1012]
            let isFree = wanted.allSatisfy { (try? LoopbackPort.checkFree(UInt16($0))) != nil }
            if isFree { return base }
        }
        throw NotInTime(description: "no free ports were found")
    }
}
