import Outbox
import Postgres
package import ServiceHost
import Topic

extension StartupError {
    /// What keeps a service that carries events from starting, told with the setting to look at; nil: a fault of the program.
    package static func classify(_ error: any Error) -> StartupError? {
        switch error {
        case let error as PostgresError: .database(error)
        case OutboxError.database(let cause): .database(cause)
        case OutboxError.otherPartitionCount(let topic, let stored, let wanted):
            .configuration(
                remedy: "Set kafka.partitions to \(stored): \(topic) has events on that many partitions, not \(wanted).",
                setting: "kafka.partitions")
        case PublisherError.configuration(let cause), SubscriberError.configuration(let cause): .broker(cause)
        default: nil
        }
    }
}
