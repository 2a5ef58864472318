import Kafka
import Outbox
import Postgres
import ServiceHost
import Topic

/// What keeps a national service from starting, told with the setting to look at.
enum StartupErrors {
    static func classify(_ error: any Error) -> StartupError? {
        switch error {
        case let error as PostgresError: database(error)
        case .database(let cause) as OutboxError: database(cause)
        case .otherPartitionCount(let topic, let stored, let wanted) as OutboxError:
            .configuration(
                remedy: "Set kafka.partitions to \(stored): \(topic) has events on that many partitions, not \(wanted).",
                setting: "kafka.partitions")
        case .configuration(let cause) as PublisherError:
            .configuration(remedy: "Correct the Kafka settings: \(cause)", setting: cause.setting)
        case .configuration(let cause) as SubscriberError:
            .configuration(remedy: "Correct the Kafka settings: \(cause)", setting: cause.setting)
        default: nil
        }
    }

    private static func database(_ error: PostgresError) -> StartupError {
        error.retryCanHelp
            ? .unavailable(
                remedy: "Start the database, or correct database.url: it does not answer.", setting: "database.url", cause: "\(error)")
            : .configuration(remedy: "Correct the database settings: \(error.message)", setting: "database.url", cause: "\(error)")
    }
}
