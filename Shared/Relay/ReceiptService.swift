import Contracts
import Domain
package import Logging
package import Outbox
import Postgres
import ServiceLifecycle
package import Topic

/// Reads the region's receipts and writes down which events it has. Receipts are cumulative and repeated, so reading one twice, or the
/// whole topic again, changes nothing.
package struct ReceiptService: Service {
    private let outbox: Outbox
    private let makeSubscriber: @Sendable () async throws -> any Subscriber
    private let pause: Duration
    private let rest: Duration
    private let logger: Logger

    /// A batch with fewer receipts is no backlog.
    private static let few = 100

    /// - Parameters:
    ///   - outbox: whose events the receipts are about.
    ///   - subscriber: makes a subscriber of `recosa.region.receipt.v1`, at the start and again after each failure.
    ///   - pause: before it begins again after a failure.
    ///   - rest: after a few receipts, so that the next are written down together: the region sends one for each batch of each stream,
    ///     to every country, and a transaction for each would cost more than recording the events did. Well below the time after which
    ///     an event without a receipt is sent again.
    ///   - logger: hears of failures.
    package init(
        outbox: Outbox, subscriber: @escaping @Sendable () async throws -> any Subscriber, pause: Duration = .seconds(1),
        rest: Duration = .milliseconds(250), logger: Logger
    ) {
        self.outbox = outbox
        makeSubscriber = subscriber
        self.pause = pause
        self.rest = rest
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var outage = Outage("Receipts cannot be read", logger)
            while !Task.isCancelled {
                do {
                    try await read()
                    return
                } catch SubscriberError.offsetOutOfRange(let partitions, let cause) {
                    logger.warning(
                        "Receipts are read again from the beginning: the position is no longer in the log",
                        metadata: ["partitions": "\(partitions)", "error": "\(cause)"])
                    for partition in partitions { await forget(partition) }
                } catch {
                    outage.began(error)
                }
                do { try await Task.sleep(for: pause) } catch { return }
            }
        }
    }

    private func read() async throws {
        let subscriber = try await makeSubscriber()
        try await withTaskCancellationHandler {
            try await subscriber.run(
                startOffsets: { partitions in try await outbox.readingOffsets(of: partitions) },
                onBatch: { partition, messages in
                    try await apply(messages, of: partition)
                    // Cancelled: the partition is revoked, or the service ends.
                    if messages.count < Self.few { _ = try? await Task.sleep(for: rest) }
                })
        } onCancel: {
            subscriber.shutDown()
        }
    }

    private func forget(_ partition: TopicPartition) async {
        do {
            try await outbox.forgetReading(of: partition)
        } catch {
            logger.debug("The position could not be reset", metadata: ["error": "\(error)"])
        }
    }

    /// Receipts and position in one transaction.
    func apply(_ messages: [IncomingMessage], of partition: TopicPartition) async throws {
        guard let last = messages.last else { return }
        let receipts = messages.compactMap(receipt)
        _ = try await outbox.pool.transaction { transaction in
            try await outbox.receive(receipts, in: transaction)
            try await outbox.moveReading(of: partition, to: last.offset + 1, in: transaction)
        }.get()
    }

    /// nil: about another country's events, or not a receipt of the region, which is said and passed over: no later receipt depends on it.
    private func receipt(_ message: IncomingMessage) -> (mark: StreamMark, at: Instant)? {
        do throws(ContractError) {
            let event = try CloudEvent(headers: message.headers.map { ($0.name, $0.value) }, value: message.value ?? [])
            guard event.source.stream == .regional(.receipt) else {
                throw ContractError(.envelopeContradiction, .header("ce_source"), "\(event.source) does not speak for the region")
            }
            let receipt = try RegionalCodec.receipt(event.data)
            return outbox.streams.index(source: receipt.source).map { (StreamMark(index: $0, sequence: receipt.to), receipt.receivedAt) }
        } catch {
            logger.warning(
                "A message on the receipts' topic is no receipt",
                metadata: ["partition": "\(message.partition)", "offset": "\(message.offset)", "error": "\(error)"])
            return nil
        }
    }
}
