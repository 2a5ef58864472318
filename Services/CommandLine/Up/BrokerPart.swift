import Embedded
import Foundation
import Logging

/// The embedded Kafka broker, always on the same port and over the same data.
struct BrokerPart: Part {
    let name = "broker"
    let folder: String
    let port: UInt16
    let logger: Logger

    var log: String { folder + "/broker.log" }

    func start() async throws -> any RunningPart {
        RunningBroker(broker: try await EmbeddedBroker.start(folder: folder, port: port, program: Self.program(), logger: logger))
    }

    /// What Deploy/setup installed: in the build folder that this executable is in, or in the one of the working directory. Nil
    /// leaves the search, and the advice where there is none, to the broker itself.
    private static func program() -> String? {
        guard ProcessInfo.processInfo.environment["RECOSA_BROKER"] == nil else { return nil }
        var folders = [FileManager.default.currentDirectoryPath + "/.build"]
        var folder = URL(fileURLWithPath: OwnExecutable.folder)
        while folder.path != "/" {
            folders.append(folder.path)
            folder.deleteLastPathComponent()
        }
        return folders.map { $0 + "/tools/bin/noida-db" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

private struct RunningBroker: RunningPart {
    let broker: EmbeddedBroker

    var processID: Int32 { broker.processID }
    func endedUnlessCancelled() async -> ChildProcess.Ending? { await broker.endedUnlessCancelled() }
    func stop() async { await broker.stop(within: .seconds(8)) }
}
