import Domain
import Logging
import Outbox
import Postgres
import ServiceLifecycle
import Topic

/// Applies one assigned stream, batch after batch: reads, judges, stores, and begins again from what is stored when
/// somebody else came first.
actor StreamProjector {
    private var core: StreamCore
    private let store: AcceptanceStore
    private let queue: AcceptanceQueue
    private let metrics: ProjectorMetrics
    private let logger: Logger
    /// The first record read must be the one before the position, with this fingerprint.
    private var awaitedAnchor: Int64?
    /// The last number of each aggregate, as stored. It stays so as long as the stream's position does: who moves the one moves the other,
    /// or raises the parking epoch, and then this batch cannot commit.
    private var known: [String: Int64] = [:]
    private static let mostKnown = 1_000
    /// The log is not the one that was read before: every repeated event is compared with the one that was applied.
    private let isReplaced: Bool
    /// The log tells another story than the one that was applied: nothing more is taken from it until an operator looks.
    private var isHalted = false

    init(core: StreamCore, isReplaced: Bool, store: AcceptanceStore, queue: AcceptanceQueue, logger: Logger) {
        self.core = core
        self.isReplaced = isReplaced
        self.store = store
        self.queue = queue
        metrics = ProjectorMetrics(core.stream)
        var logger = logger
        logger[metadataKey: "stream"] = "\(core.stream.source)"
        self.logger = logger
        if isReplaced { self.core.readFromBeginning() }
        awaitedAnchor = isReplaced ? nil : core.position.anchor
    }

    /// Where to read from: one record early, to see whether the log is still the one that was read.
    var startOffset: Int64 {
        if core.position.nextOffset == 0 { return StartOffset.beginning }
        return awaitedAnchor == nil ? core.position.nextOffset : core.position.nextOffset - 1
    }

    /// - Throws: ``LogReplaced``; ``ReadAgain`` when the stored position is another one now; what only an operator can mend.
    func take(_ messages: [IncomingMessage]) async throws {
        guard !isHalted else { return }
        // Only the first is compared with the anchor, and only the last becomes one.
        var readings = messages.indices.map { index in
            RecordReading(messages[index], hasFingerprint: index == messages.startIndex || index == messages.endIndex - 1)
        }
        if let anchor = awaitedAnchor, let first = readings.first {
            guard first.message.offset == core.position.nextOffset - 1, first.arrival.fingerprint == anchor else {
                throw LogReplaced(partition: first.message.partition)
            }
            awaitedAnchor = nil
            readings.removeFirst()
        }
        guard !readings.isEmpty else { return }
        try await apply(readings)
    }

    private func apply(_ readings: [RecordReading]) async throws {
        var refused: [Int64: Rejection] = [:]
        var backOff = BackOff(first: .milliseconds(50), longest: .seconds(2))
        let clock = ContinuousClock()
        while true {
            do {
                let start = clock.now
                var next = core
                let batch = try await judge(readings, core: &next, refused: refused)
                let rejected = try await rejections(of: batch)
                guard !isHalted else { return }
                switch await queue.accept(AcceptanceEntry(batch, rejected: rejected)) {
                case .committed:
                    next.confirm()
                    core = next
                    known.merge(batch.subjects) { _, last in last }
                    store.announcements?.wake.wake()
                    metrics.stored(batch, rejected: rejected, took: clock.now - start)
                    return report(batch, rejected)
                case .unknown: throw ReadAgain()
                case .rolledBack(is PositionLost):
                    metrics.positionLost()
                    throw ReadAgain()
                case .rolledBack(let error as PostgresError) where !error.retryCanHelp && refused.isEmpty:
                    refused = try await store.refused(batch.accepted, in: core.stream)
                    if refused.isEmpty { throw error }
                case .rolledBack(let error): throw error
                }
            } catch let error as PostgresError where error.retryCanHelp && !Task.isShuttingDownGracefully {
                logger.warning("batch not stored, trying again", metadata: ["error": "\(error)"])
                try await Task.sleep(for: backOff.next(fraction: .random(in: 0...1)))
            }
        }
    }

    private func judge(_ readings: [RecordReading], core: inout StreamCore, refused: [Int64: Rejection]) async throws -> StreamBatch {
        var subjects = Set<String>()
        for reading in readings { if case .event(let claim) = reading.arrival.claim { subjects.insert(claim.subject) } }
        let unknown = subjects.filter { known[$0] == nil }
        if !unknown.isEmpty {
            if known.count + unknown.count > Self.mostKnown { known = known.filter { subjects.contains($0.key) } }
            let stored = try await store.subjectSequences(core.stream.country, unknown)
            for subject in unknown { known[subject] = stored[subject] ?? 0 }
        }
        return StreamBatch(readings, core: &core, subjects: known, refused: refused)
    }

    /// What the rules rejected, and repeated numbers under which another event was applied.
    private func rejections(of batch: StreamBatch) async throws -> [StreamEffects.Rejected] {
        let repeated = batch.repeated
        let earlier = repeated.filter { $0.claim.sequence <= batch.effects.before.lastSequence }
        let reused = batch.reusedWithin.union(try await store.reused(earlier, in: batch.stream))
        guard !reused.isEmpty else { return batch.effects.rejected }
        if isReplaced {
            isHalted = true
            logger.critical("the log tells another story than the one that was applied; an operator must look")
        }
        return batch.effects.rejected
            + repeated.filter { reused.contains($0.index) }.map { again in
                let reason = "number \(again.claim.sequence) was taken by another event, or by this one with another body"
                return StreamEffects.Rejected(index: again.index, rejection: Rejection(.sequenceReused, reason))
            }
    }

    private func report(_ batch: StreamBatch, _ rejected: [StreamEffects.Rejected]) {
        for parked in batch.effects.parked where parked.cause != nil {
            logger.warning("aggregate parked", metadata: ["subject": "\(parked.subject)", "code": "\(parked.cause?.code.rawValue ?? "")"])
        }
        for entry in rejected {
            logger.warning("record rejected", metadata: ["code": "\(entry.rejection.code.rawValue)"])
        }
    }
}

/// The record before our position is not the one we applied, or is gone: the broker lost the end of its log, or the topic
/// was made anew.
struct LogReplaced: Error {
    let partition: TopicPartition
}
