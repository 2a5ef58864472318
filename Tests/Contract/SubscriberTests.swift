import Contracts
import Domain
import Embedded
import Foundation
import Kafka
import TestSupport
import Testing
import Topic

/// What an integrator gets: every golden event, sent by us, read by a program that knows only the published contract.
@Suite("Subscriber in Python")
struct SubscriberTests {
    @Test("reads every golden event through the broker without any code of ours", .timeLimit(.minutes(3)))
    func readsEveryGoldenEvent() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/recosa-contract-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let events = try GoldenEvents.all()
        let result: PythonProgram.Result
        do {
            try await send(events, to: broker)
            result = try await PythonProgram(script: "subscribe.py").run(
                [broker.bootstrapServers, ContractFolders.published.path, "\(events.count)"] + Set(events.map(\.topic)).sorted())
        } catch {
            await broker.stop()
            throw error
        }
        await broker.stop()
        #expect(result.code == 0, "\(result.errors)")
        let read = try result.lines.map { try JSONDecoder().decode(ReadEvent.self, from: Data($0.utf8)) }
        #expect(read.count == 27)
        let byID = Dictionary(read.map { ($0.id, $0) }) { first, _ in first }
        for (topic, event) in events { try expect(#require(byID[event.id.text]), is: event, from: topic) }
    }

    private func expect(_ read: ReadEvent, is event: CloudEvent, from topic: String) throws {
        #expect(read.topic == topic)
        #expect(read.type == event.type.text)
        #expect(read.source == event.source.text)
        #expect(read.subject == event.subject)
        #expect(try Instant(read.time) == event.time)
        #expect(try Instant(read.recordedtime) == event.recordedTime)
        #expect(read.sequence.count == 20 && Int64(read.sequence) == event.sequence)
        #expect(Int64(read.subjectseq) == event.subjectSequence)
        #expect(read.partitionkey == event.partitionKey && read.key == event.partitionKey)
        #expect(Array(read.value.utf8) == event.data, "\(event.type): the bytes are untouched")
    }

    private func send(_ events: [(topic: String, event: CloudEvent)], to broker: EmbeddedBroker) async throws {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: .silent)
        try await administrator.create(
            Set(events.map(\.topic)).sorted().map { KafkaTopic(name: $0, partitionCount: 1, replicationFactor: 1) })
        await administrator.close()
        let publisher = try await KafkaPublisher(
            settings: .producer(bootstrapServers: broker.bootstrapServers), window: events.count, logger: .silent)
        try await publisher.publish(
            events.enumerated().map { index, entry in
                OutgoingMessage(
                    topic: entry.topic, partition: 0, key: Array(entry.event.partitionKey.utf8),
                    headers: entry.event.headers.map { MessageHeader($0.name, $0.value) }, value: entry.event.data, token: UInt64(index))
            })
        var persisted = 0
        while persisted < events.count {
            let reports = await publisher.nextReports()
            #expect(!reports.isEmpty && reports.allSatisfy { $0.outcome == .persisted })
            if reports.isEmpty { break }
            persisted += reports.count
        }
        await publisher.close(within: .seconds(5))
    }
}

/// One line of the script.
private struct ReadEvent: Decodable {
    let id: String, type: String, source: String, subject: String, time: String, sequence: String, subjectseq: String
    let partitionkey: String, key: String, recordedtime: String, topic: String, value: String
}
