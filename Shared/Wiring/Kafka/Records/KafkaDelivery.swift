/// What became of one produced message.
package struct KafkaDelivery: Equatable, Sendable {
    /// librdkafka's own judgement, `rd_kafka_message_status()`.
    package enum Status: Equatable, Sendable {
        case persisted, possiblyPersisted, notPersisted
    }

    package let token: UInt64
    package let partition: KafkaPartition
    /// `nil` although persisted when the broker answered DUPLICATE_SEQUENCE: the first copy is somewhere (pitfall rule 7).
    package let offset: Int64?
    package let status: Status
    private let failure: Failure

    /// Hundreds of thousands of reports are made and moved each second, and hardly any has an error: it is kept elsewhere.
    private indirect enum Failure: Equatable, Sendable {
        case none
        case error(KafkaError)
    }

    package init(token: UInt64, partition: KafkaPartition, offset: Int64?, status: Status, error: KafkaError?) {
        self.token = token
        self.partition = partition
        self.offset = offset
        self.status = status
        failure = error.map { .error($0) } ?? .none
    }

    /// Set unless the status is `persisted`.
    package var error: KafkaError? {
        switch failure {
        case .none: nil
        case .error(let error): error
        }
    }
}
