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

    /// A Kafka client could not be made; told with librdkafka's name of the setting where it named one.
    package static func broker(_ error: KafkaError) -> StartupError {
        .configuration(remedy: "Correct the Kafka settings: \(error)", setting: error.setting ?? "kafka.options")
    }
}
