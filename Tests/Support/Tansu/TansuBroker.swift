import Embedded
import Foundation

/// A Tansu broker of our own on the loopback address, behind its relay: a child process that dies with this one. It honours
/// fetch limits and keeps everything it has acknowledged, in memory only.
package final class TansuBroker: Sendable {
    private let process: ChildProcess
    private let relay: BrokerRelay

    package var bootstrapServers: String { "127.0.0.1:\(relay.port)" }

    /// Of its clients, beside the usual: read_committed it answers wrongly.
    package static let consumerSettings = ["isolation.level": "read_uncommitted"]

    private init(process: ChildProcess, relay: BrokerRelay) {
        self.process = process
        self.relay = relay
    }

    /// Where `Deploy/setup --tests` has put it.
    package static var program: String { FileManager.default.currentDirectoryPath + "/.build/tools/bin/tansu" }

    /// Returns once it listens.
    package static func start() async throws -> TansuBroker {
        let port = try LoopbackPort.free()
        let relay = try await BrokerRelay.start(to: Int(port)) { _ in ApiVersionsGate() }
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw EmbeddedError(.missing, subject: "tansu", "\(program) is not there: run Deploy/setup --tests")
        }
        let (lines, feed) = AsyncStream.makeStream(of: String.self)
        // The relay's address is the one it tells its clients.
        let process = try await ChildProcess.start(
            ChildCommand(
                executable: URL(fileURLWithPath: program).resolvingSymlinksInPath().path,
                arguments: [
                    "broker", "--listener-url", "tcp://127.0.0.1:\(port)", "--advertised-listener-url", "tcp://127.0.0.1:\(relay.port)",
                    "--storage-engine", "memory://tansu/",
                ],
                output: .lines { line in if let line { feed.yield(line) } else { feed.finish() } }))
        var printed: [String] = []
        for await line in lines {
            if line.hasPrefix("ready") { return TansuBroker(process: process, relay: relay) }
            printed.append(line)
        }
        await relay.stop()
        throw EmbeddedError(.notReady, subject: "tansu on port \(port)", printed.suffix(4).joined(separator: "; "))
    }

    package func stop() async {
        await process.stop(within: .seconds(2))
        await relay.stop()
    }
}
