import Kafka
import TestSupport

extension KafkaAdministrator {
    static func createTopic(_ name: String = "t", partitions: Int32 = 1, on servers: String) async throws {
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: servers), logger: .silent)
        try await administrator.create([KafkaTopic(name: name, partitionCount: partitions, replicationFactor: 1)])
        await administrator.close()
    }
}
