import Kafka
import Postgres
import ServiceHost
import Topic
import View

/// When the aggregator is ready: its database answers with a picture, the broker has been seen, the keys of tokens are in force.
enum AggregatorHealth {
    static func register(
        _ assembly: HostAssembly<AggregatorSettings>, reader: any RegionalReader, authenticator: TokenAuthenticator
    ) {
        assembly.health.register("picture") {
            do throws(ReadingError) {
                _ = try await reader.picture(asOf: nil)
                return .healthy
            } catch {
                return .unhealthy(reason: "the regional picture cannot be read: \(error)")
            }
        }
        let administration = KafkaTopicAdministration(settings: assembly.settings.broker.administrator, logger: assembly.logger)
        assembly.health.register("broker") {
            do {
                _ = try await administration.topics()
                return .healthy
            } catch {
                return .unhealthy(reason: "the broker does not answer: \(error)")
            }
        }
        assembly.health.register("keys") { authenticator.health }
    }
}
