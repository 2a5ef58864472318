package import Kafka
package import Logging

/// Publishes to a Kafka broker.
package final class KafkaPublisher: Publisher {
    private let producer: KafkaProducer

    /// `window`: how many messages may be under way.
    /// - Throws: ``PublisherError/configuration(_:)``, naming the setting. A broker that cannot be reached is no error: it
    ///   may come, and until then the reports say what happens.
    package init(settings: KafkaSettings, window: Int = 1_000, logger: Logger) async throws(PublisherError) {
        do throws(KafkaError) {
            producer = try await KafkaProducer.start(settings: settings, window: window, logger: logger)
        } catch {
            throw .configuration(error)
        }
    }

    package var window: Int { producer.window }

    package func publish(_ messages: [OutgoingMessage]) async throws(PublisherError) {
        for message in messages {
            let headers = message.headers.map { KafkaHeader(name: $0.name, value: $0.value) }
            while true {
                let generation = producer.generation
                if try accept(message, headers) { break }
                await producer.waitForRoom(since: generation)
                if Task.isCancelled { throw .cancelled }
            }
        }
    }

    private func accept(_ message: OutgoingMessage, _ headers: [KafkaHeader]) throws(PublisherError) -> Bool {
        do throws(KafkaError) {
            return try producer.produce(
                topic: message.topic, partition: message.partition, key: message.key, headers: headers, value: message.value,
                token: message.token)
        } catch {
            if error.isFatal { throw .fatal(error) }
            throw error.name == "_DESTROY" ? .closed : .refused(token: message.token, error)
        }
    }

    package func nextReports() async -> [DeliveryReport] {
        await producer.deliveries().map(DeliveryReport.init)
    }

    package func purge() async { await producer.purge() }

    package func close(within deadline: Duration) async { await producer.close(within: deadline) }

    /// Raises a fatal error in the client, for tests of what comes after.
    package func raiseFatalErrorForTest(code: Int32, reason: String) {
        producer.raiseFatalErrorForTest(code: code, reason: reason)
    }
}

extension DeliveryReport {
    init(_ delivery: KafkaDelivery) {
        let unknown = KafkaError(code: -1, name: "_FAIL", message: "not delivered", place: "deliver")
        let outcome: Outcome =
            switch delivery.status {
            case .persisted: .persisted
            case .possiblyPersisted: .possiblyPersisted(delivery.error ?? unknown)
            case .notPersisted: .failed(delivery.error ?? unknown)
            }
        self.init(
            token: delivery.token, partition: TopicPartition(delivery.partition.topic, delivery.partition.partition),
            offset: delivery.offset, outcome: outcome)
    }
}
