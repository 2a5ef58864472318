import Kafka

/// A broker that does not do what was asked.
struct KafkaFailure: CommandFailure {
    let servers: String
    let error: KafkaError

    var exitCode: Int32 { 69 }
    var description: String { "Start the broker \(servers), or name another with --kafka: \(error)" }
}
