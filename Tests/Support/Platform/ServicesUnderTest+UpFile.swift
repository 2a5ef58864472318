import Contracts
import Embedded
import Foundation

extension ServicesUnderTest {
    /// Tells the commands where everything is, as `recosa up` does when it is ready.
    package func writeUpFile(dashboard: String, services: [String] = []) throws {
        let databases = connections.sorted { $0.key < $1.key }
        let file: JSONValue = [
            "dashboard": .string(dashboard), "services": .object(services.map { JSONValue.Member($0, .string(address(of: $0))) }),
            "kafka": .string(bootstrapServers),
            "kafkaOptions": .object(EmbeddedBroker.consumerSettings.map { JSONValue.Member($0.key, .string($0.value)) }),
            "databases": .object(databases.map { JSONValue.Member($0.key, .string($0.value.parameters)) }),
            "passwordFiles": .object(databases.map { JSONValue.Member($0.key, .string($0.value.passwordFile)) }), "pids": [:],
        ]
        try Data(file.pretty).write(to: URL(fileURLWithPath: state + "/up.json"), options: .atomic)
    }
}
