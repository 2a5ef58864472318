import Foundation
import Kafka
package import Logging

/// A `noida-db` broker of our own on the loopback address: a child process that dies with this one.
///
/// It keeps its data over a clean ``stop(within:)``. Every second it writes all of it anew, as text: with 20,000 events that is 30 MB
/// and takes a third of a processor, with 200,000 four fifths of one, which measurements of whole platforms contain. Killed, it loses
/// the last seconds that it had acknowledged: receipts find that, and the national services send again. It never gives up a member of
/// a group that was killed, so a member needs a name (`group.instance.id`) under which it comes back; one that never comes back keeps
/// its partitions.
package final class EmbeddedBroker: Sendable {
    package let port: UInt16
    private let process: ChildProcess

    private init(port: UInt16, process: ChildProcess) {
        self.port = port
        self.process = process
    }

    package var bootstrapServers: String { "127.0.0.1:\(port)" }

    package var processID: Int32 { process.processID }

    /// What its consumers need besides: it ignores fetch limits and answers with the whole backlog at once, which the default
    /// limit would refuse above 100 MB; and it answers at once when it has nothing, which kept a core busy with idle services.
    /// Only for this broker: elsewhere the limit is a protection, and the broker waits.
    package static let consumerSettings = ["receive.message.max.bytes": "2000000000", KafkaSettings.emptyFetchRest: "20"]

    /// Returns when the broker answers.
    ///
    /// - `folder`: its data; made if missing, and used again by the next start.
    /// - `port`: `nil` takes a free one.
    /// - `program`: the broker's executable, see ``BrokerProgram``.
    /// - Throws: ``EmbeddedError``: the port that is in use, the program that is missing, or what the broker printed.
    package static func start(
        folder: String, port: UInt16? = nil, program: String? = nil, within time: Duration = .seconds(20), logger: Logger
    ) async throws(EmbeddedError) -> EmbeddedBroker {
        let executable = if let program { program } else { try BrokerProgram.find() }
        let chosen: UInt16
        if let port {
            try LoopbackPort.checkFree(port)
            chosen = port
        } else {
            chosen = try LoopbackPort.free()
        }
        try makeFolder(folder)
        let process = try await ChildProcess.start(
            ChildCommand(
                executable: executable,
                arguments: ["start", "--only", "kafka", "--kafka-port", String(chosen), "--data-dir", folder],
                output: .file(folder + "/broker.log")))
        let broker = EmbeddedBroker(port: chosen, process: process)
        do throws(EmbeddedError) {
            try await broker.waitUntilReady(within: time, log: folder + "/broker.log", logger: logger)
        } catch {
            await broker.stop(within: .seconds(2))
            throw error
        }
        return broker
    }

    /// Asks it to end, so that it keeps its data, and kills it when it has not done so in time.
    package func stop(within time: Duration = .seconds(5)) async {
        await process.stop(within: time)
    }

    /// Ends it as a power cut would, for fault tests.
    package func kill() async {
        process.signal(SIGKILL)
        _ = await process.waitUntilEnded()
    }

    /// Waits until it has ended, for whatever reason; nil when the task is cancelled first.
    package func endedUnlessCancelled() async -> ChildProcess.Ending? { await process.endedUnlessCancelled() }

    private func waitUntilReady(within time: Duration, log: String, logger: Logger) async throws(EmbeddedError) {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: bootstrapServers), logger: logger)
        let deadline = ContinuousClock.now + time
        var last = "it did not answer"
        while process.ending == nil, ContinuousClock.now < deadline, !Task.isCancelled {
            do throws(KafkaError) {
                // librdkafka itself waits and connects again until this time is over.
                _ = try await administrator.partitionCounts(within: .seconds(1))
                return await administrator.close()
            } catch {
                last = error.message
            }
        }
        await administrator.close()
        let printed = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        let tail = printed.split(separator: "\n").suffix(4).joined(separator: "; ")
        throw EmbeddedError(.notReady, subject: "broker on port \(port)", "\(last); its log \(log) ends: \(tail)")
    }

    private static func makeFolder(_ folder: String) throws(EmbeddedError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw EmbeddedError(.refused, subject: folder, "cannot be made: \(error.localizedDescription)")
        }
    }
}
