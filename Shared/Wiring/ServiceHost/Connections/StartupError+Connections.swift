package import Kafka
package import Postgres

extension StartupError {
    /// The database refused, or did not answer, when the program began.
    package static func database(_ error: PostgresError) -> StartupError {
        error.retryCanHelp
            ? .unavailable(
                remedy: "Start the database, or correct database.url: it does not answer.", setting: "database.url", cause: "\(error)")
            : .configuration(remedy: "Correct the database settings: \(error.message)", setting: "database.url", cause: "\(error)")
    }

    /// A Kafka client could not be made, or the broker refused; told with librdkafka's name of the setting where it named one.
    /// - Parameter servers: those that were asked.
    package static func broker(_ error: KafkaError, servers: String = "the broker") -> StartupError {
        let bootstrapServers = "kafka.bootstrapServers"
        if error.isRetriable {
            return .unavailable(
                remedy: "Start the broker, or correct \(bootstrapServers): \(servers) does not answer.", setting: bootstrapServers,
                cause: "\(error)")
        }
        let setting = error.setting ?? "kafka.options"
        return .configuration(
            remedy: "Correct the Kafka settings: \(error.message)",
            setting: setting == "bootstrap.servers" ? bootstrapServers : setting, cause: "\(error)")
    }
}
