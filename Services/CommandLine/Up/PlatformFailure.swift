import Embedded
import Kafka
import Postgres
import ServiceHost

/// The one place where what stopped the start becomes a message with its exit code.
enum PlatformFailure {
    static func named(_ error: any Error) -> any Error {
        switch error {
        case let known as any CommandFailure: known
        case let embedded as EmbeddedError: UpError.notStarted(part: embedded.subject, reason: embedded.description)
        case let kafka as KafkaError: UpError.notStarted(part: "the topics", reason: "\(kafka)")
        case let postgres as PostgresError: UpError.notStarted(part: "the databases", reason: "\(postgres)")
        case let startup as StartupError: StartupFailure(error: startup)
        default: error
        }
    }
}

/// A failure of the parts shared with the services, which name setting and remedy themselves.
struct StartupFailure: CommandFailure {
    let error: StartupError

    var exitCode: Int32 { error.exitCode.rawValue }
    var description: String { "\(error)" }
}
