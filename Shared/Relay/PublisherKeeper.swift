import Kafka
import Logging
import Synchronization
import Topic

/// Makes, feeds, empties and replaces the publisher; a fatal producer error is an ordinary way through here.
final class PublisherKeeper: Sendable {
    private let engine: RelayEngine
    private let factory: PublisherFactory
    private let settings: RelaySettings
    private let metrics: RelayMetrics
    private let logger: Logger
    private let current = Mutex<(generation: Int, publisher: any Publisher, made: ContinuousClock.Instant)?>(nil)
    /// Handed to the current publisher and not reported yet.
    private let underWay = Mutex(0)

    init(engine: RelayEngine, factory: @escaping PublisherFactory, settings: RelaySettings, metrics: RelayMetrics, logger: Logger) {
        self.engine = engine
        self.metrics = metrics
        self.factory = factory
        self.settings = settings
        self.logger = logger
    }

    /// Carries out the engine's orders until it is cancelled; reads the reports of each publisher in a task of its own.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await order in engine.orders {
                switch order {
                case .purge(let generation): await publisher(of: generation)?.purge()
                case .open(let generation):
                    await closeCurrent(within: .zero)
                    guard await open(generation) else { continue }
                    group.addTask { await self.report(generation) }
                }
            }
            group.cancelAll()
        }
        await closeCurrent(within: .zero)
    }

    /// Hands the parcels to the publisher, in order, until it is cancelled.
    func publish() async {
        for await parcel in engine.parcels {
            guard let publisher = publisher(of: parcel.generation) else { continue }
            let now = underWay.withLock { count in
                count += parcel.messages.count
                return count
            }
            if now > publisher.window { metrics.waitedForWindow() }
            do throws(PublisherError) {
                try await publisher.publish(parcel.messages)
            } catch {
                await recover(from: error, parcel)
            }
        }
    }

    func closeCurrent(within deadline: Duration) async {
        let former = current.withLock { held in
            defer { held = nil }
            return held?.publisher
        }
        await former?.close(within: deadline)
    }

    private func publisher(of generation: Int) -> (any Publisher)? {
        current.withLock { $0.flatMap { $0.generation == generation ? $0.publisher : nil } }
    }

    private func open(_ generation: Int) async -> Bool {
        do throws(PublisherError) {
            let publisher = try await factory()
            current.withLock { $0 = (generation, publisher, .now) }
            underWay.withLock { $0 = 0 }
            await engine.feed(.publisherReady(generation: generation))
            return true
        } catch {
            logger.warning("A publisher could not be made; trying again", metadata: ["error": "\(error)"])
            await pause()
            await engine.feed(.publisherFailed(generation: generation))
            return false
        }
    }

    private func report(_ generation: Int) async {
        guard let publisher = publisher(of: generation) else { return }
        while !Task.isCancelled {
            let reports = await publisher.nextReports()
            if reports.isEmpty { return }
            if self.publisher(of: generation) != nil { underWay.withLock { $0 = max(0, $0 - reports.count) } }
            let inputs = reports.map { report in
                let (stream, sequence) = RelayToken.unpack(report.token)
                return RelayReport(stream: stream, sequence: sequence, persisted: report.isPersisted)
            }
            if let failed = reports.first(where: { !$0.isPersisted }) {
                logger.info(
                    "A message was not delivered; going back",
                    metadata: ["partition": "\(failed.partition)", "outcome": "\(failed.outcome)", "generation": "\(generation)"])
            }
            await engine.feed(.reports(inputs, generation: generation))
        }
    }

    private func recover(from error: PublisherError, _ parcel: RelayEngine.Parcel) async {
        switch error {
        case .cancelled: return
        case .closed, .fatal, .configuration:
            if case .fatal(let cause) = error { metrics.clientDied(cause.name) }
            logger.notice("The publisher is unusable and is replaced", metadata: ["error": "\(error)"])
            await engine.feed(.publisherFailed(generation: parcel.generation))
        case .refused(let token, let cause):
            // Everything before it is under way and gets its report; for the rest nobody else reports.
            logger.error(
                "The client refuses a message; its stream waits",
                metadata: ["partition": "\(RelayToken.unpack(token))", "error": "\(cause)"])
            await pause()
            if isOutdated(parcel.generation, after: cause) { return await engine.feed(.publisherFailed(generation: parcel.generation)) }
            let refused = parcel.messages.drop { $0.token != token }.map { message in
                let (stream, sequence) = RelayToken.unpack(message.token)
                return RelayReport(stream: stream, sequence: sequence, persisted: false)
            }
            await engine.feed(.reports(Array(refused), generation: parcel.generation))
        }
    }

    /// A client that once saw a topic away, as while a broker is set up anew, may believe so for minutes after the topic is back
    /// (`topic.metadata.refresh.interval.ms`); another one asks afresh.
    private func isOutdated(_ generation: Int, after cause: KafkaError) -> Bool {
        guard ["_UNKNOWN_PARTITION", "_UNKNOWN_TOPIC"].contains(cause.name) else { return false }
        return current.withLock { held in held.map { $0.generation == generation && .now - $0.made > settings.renewAfter } ?? false }
    }

    private func pause() async {
        // Cancelled: whoever waits for the pause to end is ending too.
        _ = try? await Task.sleep(for: settings.pause)
    }
}
