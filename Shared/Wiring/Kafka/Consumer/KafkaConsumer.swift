package import Logging

/// Reads topics batch by batch on one OS thread of its own, from offsets that come from the caller at each assignment and
/// from nowhere else (pitfall rule 13).
package final class KafkaConsumer: Sendable {
    private let settings: KafkaSettings
    private let subscription: KafkaSubscription
    private let limits: ConsumerLimits
    private let logger: Logger
    private let core: ConsumerCore

    /// - Throws: ``KafkaError`` when the process has no file descriptor left.
    package init(
        settings: KafkaSettings, subscription: KafkaSubscription, limits: ConsumerLimits = ConsumerLimits(), logger: Logger
    ) throws(KafkaError) {
        self.settings = settings
        self.subscription = subscription
        self.limits = limits
        self.logger = logger
        core = try ConsumerCore()
    }

    /// Reads until ``shutDown()``, cancellation, or an error; runs once.
    ///
    /// - Parameters:
    ///   - startOffsets: the next offset to read of each partition; -2 is the oldest record, -1 only what comes from now on.
    ///   - work: reads the batches of one partition; returns when they end. Cancelled if it does not end in time.
    ///   - onRevoke: the partitions are no longer ours, and `work` has returned for each.
    /// - Throws: ``KafkaConsumerFailure``, or what a closure threw, after the group was left.
    package func run(
        startOffsets: @escaping @Sendable ([KafkaPartition]) async throws -> [KafkaPartition: Int64],
        work: @escaping @Sendable (KafkaBatches) async throws -> Void,
        onRevoke: @escaping @Sendable ([KafkaPartition]) async -> Void
    ) async throws {
        guard core.begin() else { throw KafkaConsumerFailure.alreadyRan }
        startThread()
        let work = ConsumerWork(core: core, startOffsets: startOffsets, work: work, onRevoke: onRevoke)
        let failure: (any Error)?
        do {
            try await work.run()
            try Task.checkCancellation()
            failure = nil
        } catch {
            failure = error
        }
        shutDown()
        await core.waitForEnd()
        if let failure { throw failure }
    }

    /// Ends ``run(startOffsets:work:onRevoke:)`` after the batches that are running. Returns at once.
    package func shutDown() {
        core.request(.close)
    }

    private func startThread() {
        let (core, settings, subscription, limits, logger) = (core, settings, subscription, limits, logger)
        KafkaThread.start(name: "kafka-consumer") {
            do throws(KafkaError) {
                let thread = try ConsumerThread(core: core, settings: settings, subscription: subscription, limits: limits) {
                    ClientEvents(client: $0, logger: logger)
                }
                thread.run()
            } catch {
                core.tell(.failed(.client(error)))
                core.tell(.ended)
            }
        }
    }
}
