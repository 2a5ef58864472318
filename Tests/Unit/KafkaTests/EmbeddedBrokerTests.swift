import Embedded
import Foundation
import Kafka
import TestSupport
import Testing
import Topic

@Suite("Embedded broker", .serialized)
struct EmbeddedBrokerTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/recosa-embedded-\(UUID().uuidString)"

    @Test("makes the platform's topics once, tells no difference then, and still has them after a stop")
    func topics() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let apply = ApplyTopics(administration: administration(first))
        #expect(try await apply.differences(from: PlatformTopics.layouts()).count == 15)
        let left = try await apply(PlatformTopics.layouts())
        #expect(left.isEmpty, "\(left)")
        #expect(try await apply(PlatformTopics.layouts()).isEmpty)
        await first.stop()
        let second = try await EmbeddedBroker.start(folder: folder, port: first.port, logger: .silent)
        #expect(try await administration(second).topics().count >= 15)
        #expect(try await administration(second).watermarks(of: TopicPartition("recosa.ma.action-plan.v1", 0)) == 0..<0)
        await second.stop()
    }

    private func administration(_ broker: EmbeddedBroker) -> KafkaTopicAdministration {
        KafkaTopicAdministration(settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: .silent)
    }

    @Test("names the port that is in use")
    func portInUse() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let error = await #expect(throws: EmbeddedError.self) {
            _ = try await EmbeddedBroker.start(folder: folder + "-2", port: broker.port, logger: .silent)
        }
        #expect(error?.kind == .portInUse && error?.subject == "port \(broker.port)")
        await broker.stop()
    }

    @Test("is gone after a stop")
    func stop() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        await broker.stop()
        #expect(kill(broker.processID, 0) != 0)
    }

    @Test("says which program is missing and what to do")
    func missing() throws {
        let error = #expect(throws: EmbeddedError.self) {
            try BrokerProgram.find(environment: ["RECOSA_BROKER": "/nowhere/noida-db"], folder: "/nowhere")
        }
        #expect(error?.kind == .missing && error?.subject == "RECOSA_BROKER")
    }

    @Test("a topic that is not there is an error with Kafka's name for it")
    func missingTopic() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let broker = try await EmbeddedBroker.start(folder: folder, logger: .silent)
        let administration = administration(broker)
        let error = await #expect(throws: KafkaError.self) { try await administration.describe("nowhere") }
        #expect(error?.name == "UNKNOWN_TOPIC_OR_PART")
        await broker.stop()
    }
}
