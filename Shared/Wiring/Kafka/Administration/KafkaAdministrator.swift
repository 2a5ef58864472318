import CLibrdkafka
package import Logging

/// Looks after topics. An actor on an OS thread of its own, because every call of librdkafka it makes blocks (rule 2).
///
/// Close it when it is no longer needed: until then its thread and its connections live.
package actor KafkaAdministrator {
    private let executor: KafkaExecutor
    private let settings: KafkaSettings
    private let logger: Logger
    private var client: ClientHandle?
    private var events: ClientEvents?
    /// The newest error that passed by, because the call that fails of it only says "timed out".
    private var lastError: KafkaError?

    /// Nothing is connected until the first request, which throws what is wrong with the settings.
    package init(settings: KafkaSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        executor = KafkaExecutor(name: "kafka-admin")
    }

    deinit {
        executor.stop()
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Frees the client, on this actor's thread. A later request would start a new one.
    package func close() {
        if let client = client.take() { _ = consume client }
        events = nil
    }

    /// Runs a request with the client, made at the first request; then looks at what went by meanwhile.
    func perform<Answer>(_ request: (borrowing ClientHandle) throws(KafkaError) -> Answer) throws(KafkaError) -> Answer {
        // A producer: it joins no group and can ask for everything.
        let client = try takeClient()
        if events == nil { events = ClientEvents(client: client.name, logger: logger) }
        let answer: Result<Answer, KafkaError>
        do throws(KafkaError) {
            answer = .success(try request(client))
        } catch {
            answer = .failure(error)
        }
        drain(client)
        self.client = consume client
        switch answer {
        case .success(let value):
            lastError = nil
            return value
        case .failure(let error): throw explained(error)
        }
    }

    private func takeClient() throws(KafkaError) -> ClientHandle {
        if let client = client.take() { return client }
        return try settings.makeClient(RD_KAFKA_PRODUCER, events: 0)
    }

    private func drain(_ client: borrowing ClientHandle) {
        let queue = QueueHandle.main(of: client)
        while let event = queue.poll(milliseconds: 0) {
            // The last of many, unless it only sums up the others.
            if let error = events?.handle(event, place: "connect"), error.code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN.rawValue {
                lastError = error
            }
        }
    }

    /// A broker that does not answer is told by librdkafka as a time-out; why it did not answer went by as an event.
    private func explained(_ error: KafkaError) -> KafkaError {
        let unreached = [RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN]
        guard unreached.contains(where: { $0.rawValue == error.code }) else { return error }
        guard let cause = lastError else {
            return KafkaError(
                code: error.code, name: error.name, message: "no broker answered: \(error.message)", place: error.place,
                isRetriable: true, setting: "bootstrap.servers")
        }
        return KafkaError(
            code: cause.code, name: cause.name, message: cause.message, place: error.place, isFatal: cause.isFatal,
            isRetriable: cause.isRetriable, setting: cause.setting ?? "bootstrap.servers")
    }
}
