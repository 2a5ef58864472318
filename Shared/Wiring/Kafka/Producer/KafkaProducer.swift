import CLibrdkafka
package import Logging

/// An idempotent producer: explicit partitions, reports as values, a bounded number of messages under way.
///
/// One OS thread serves it from ``start(settings:window:logger:)`` to ``close(within:)``; a producer that is dropped without
/// being closed gives up what is under way and ends by itself.
package final class KafkaProducer: Sendable {
    private let core: ProducerCore

    private init(core: ProducerCore) {
        self.core = core
    }

    deinit {
        core.requestClose(by: .now)
    }

    /// `window`: how many messages may be under way; far below `queue.buffering.max.messages` (pitfall rule 6).
    /// - Throws: ``KafkaError`` that names the setting. A broker that cannot be reached is no error here: it may come.
    package static func start(settings: KafkaSettings, window: Int, logger: Logger) async throws(KafkaError) -> KafkaProducer {
        let answer: Result<KafkaProducer, KafkaError> = await withCheckedContinuation { continuation in
            KafkaThread.start(name: "kafka-producer") {
                serve(settings, window, logger) { continuation.resume(returning: $0) }
            }
        }
        return try answer.get()
    }

    /// The thread: makes the client, answers, serves it to its end.
    private static func serve(
        _ settings: KafkaSettings, _ window: Int, _ logger: Logger, _ answer: (Result<KafkaProducer, KafkaError>) -> Void
    ) {
        do throws(KafkaError) {
            let client = try settings.makeClient(RD_KAFKA_PRODUCER, events: RD_KAFKA_EVENT_DR)
            let core = try ProducerCore(client: client, limit: window, logger: logger)
            answer(.success(KafkaProducer(core: core)))
            ProducerThread(core: core).run()
        } catch {
            answer(.failure(error))
        }
    }

    /// How many messages may be under way.
    package var window: Int { core.limit }

    /// Copies the message into librdkafka's queue; never waits.
    ///
    /// - Returns: `false` when the window is full: `waitForRoom()`, then try again.
    package func produce(
        topic: String, partition: Int32, key: [UInt8], headers: [KafkaHeader], value: [UInt8], token: UInt64
    ) throws(KafkaError) -> Bool {
        try core.produce(topic: topic, partition: partition, key: key.span, headers: headers, value: value.span, token: token)
    }

    /// Waits for the next change of the window; returns early when the task is cancelled.
    package func waitForRoom(since generation: UInt64) async { await core.changed.wait(since: generation) }

    /// Taken before ``produce(topic:partition:key:headers:value:token:)``, so that no change is missed.
    package var generation: UInt64 { core.changed.generation }

    /// Waits for reports. Empty when the producer has ended and everything was handed out, or the task is cancelled.
    package func deliveries() async -> [KafkaDelivery] {
        while !Task.isCancelled {
            let generation = core.changed.generation
            guard let deliveries = core.takeDeliveries() else { return [] }
            if !deliveries.isEmpty { return deliveries }
            await core.changed.wait(since: generation)
        }
        return []
    }

    /// Gives up everything under way; returns when all of it is reported.
    package func purge() async {
        core.requestPurge()
        while !Task.isCancelled {
            let generation = core.changed.generation
            core.collect()
            if core.isUnreportedEmpty || core.isFinished { return }
            await core.changed.wait(since: generation)
        }
    }

    /// Stops intake, waits for reports until the deadline, gives up the rest; the client is freed after that. Never cut short by
    /// cancellation: the thread's end is bounded by the deadline.
    package func close(within deadline: Duration) async {
        core.requestClose(by: .now + deadline)
        while true {
            let generation = core.changed.generation
            if core.isFinished { return }
            await core.changed.waitToTheEnd(since: generation)
        }
    }

    /// Raises a fatal error in librdkafka (`rd_kafka_test_fatal_error`), for tests of what comes after.
    package func raiseFatalErrorForTest(code: Int32, reason: String) {
        core.raiseFatalErrorForTest(code, reason)
    }
}
