import Kafka
import Postgres
import ServiceHost
import Topic

/// When a national service is ready: its database answers, its migrations are done, the broker has been seen.
enum NationalHealth {
    static func register(_ assembly: HostAssembly<NationalSettings>, pool: PostgresPool) async {
        assembly.health.register("database") {
            do throws(PostgresError) {
                _ = try await pool.query("select 1")
                return .healthy
            } catch {
                return .unhealthy(reason: "the database does not answer: \(error.message)")
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
    }
}
