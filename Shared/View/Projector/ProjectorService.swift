package import Logging
import Postgres
import ServiceLifecycle
package import Topic

/// Carries topics into a model until shutdown; outages of broker and database are waited out.
package struct ProjectorService: Service {
    /// The most records of a stream that are judged together: each stream may hold a batch in memory, and what was read takes several
    /// times the memory of its records.
    package static let batchCount = 250
    /// The most bytes of them.
    package static let batchBytes = 1 << 18
    /// The records of a stream that wait in memory before no more are fetched: some batches, because whoever takes in a backlog is
    /// slower than the broker and would otherwise hold megabytes of each of dozens of streams. Measured with 300,000 events: 120 to 157 MiB
    /// instead of 122 to 198, as fast as without.
    package static let fetchedAhead = 2_000

    private let store: AcceptanceStore
    private let makeSubscriber: @Sendable () throws -> any Subscriber
    private let logger: Logger

    /// `makeSubscriber`: a new subscriber of the topics; a subscriber runs once, so each loss of the client needs
    ///   another.
    package init(store: AcceptanceStore, logger: Logger, makeSubscriber: @escaping @Sendable () throws -> any Subscriber) {
        self.store = store
        self.logger = logger
        self.makeSubscriber = makeSubscriber
    }

    package func run() async throws {
        let assignments = ProjectorAssignments(store: store, logger: logger)
        let patience = BackOff(first: .milliseconds(200), longest: .seconds(5))
        var backOff = patience
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let subscriber = try makeSubscriber()
            let begun = ContinuousClock.now
            do {
                try await read(subscriber, assignments)
                return
            } catch {
                guard try await canGoOn(after: error, assignments) else { throw error }
                logger.warning("reading interrupted, beginning again", metadata: ["error": "\(error)"])
                // What worked for a while is interrupted by something new.
                if .now - begun > .seconds(10) { backOff = patience }
                try await Task.sleep(for: backOff.next(fraction: .random(in: 0...1)))
            }
        }
    }

    private func read(_ subscriber: any Subscriber, _ assignments: ProjectorAssignments) async throws {
        try await withGracefulShutdownHandler {
            try await subscriber.run(
                startOffsets: { try await assignments.startOffsets($0) },
                onBatch: { try await assignments.take($0, $1) },
                onRevoke: { await assignments.revoke($0) })
        } onGracefulShutdown: {
            subscriber.shutDown()
        }
    }

    /// The one place that decides whether a projector begins again or the process ends.
    private func canGoOn(after error: any Error, _ assignments: ProjectorAssignments) async throws -> Bool {
        switch error {
        case SubscriberError.offsetOutOfRange(let partitions, _):
            for partition in partitions { await assignments.readFromBeginning(partition) }
            return true
        case SubscriberError.fatal, SubscriberError.stuck, SubscriberError.noStartOffset: return true
        case SubscriberError.configuration, SubscriberError.alreadyRan: return false
        case let error as PostgresError: return error.retryCanHelp || error.kind == .unknownOutcome
        default: return false
        }
    }
}
