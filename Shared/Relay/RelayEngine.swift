import Contracts
import DequeModule
import Logging
import Outbox
import Topic

/// Holds the relay core and hands its effects to the tasks that perform them.
///
/// Each kind of effect has a box of its own and a signal for the one task that empties it: a slow database does not keep reports
/// from being read, and a full publisher does not keep the watermark from being written.
actor RelayEngine {
    private var core: RelayCore
    private let streams: [OutboxStream]
    private let metrics: RelayMetrics
    private let logger: Logger
    /// The first number of a stream that has no row, as far as it has been said.
    private var missing: [Int: Int64] = [:]
    private var loads: [(window: WindowRequest, round: Int)] = []
    private var loaded: [Int: [CloudEvent]] = [:]
    private var marks: [Int: Int64] = [:]
    private(set) var generation = 0
    /// The epoch of the lease this process holds, if it does and is not about to stop.
    private(set) var epoch: Int64?
    private var sent: [Int: Deque<(through: Int64, at: ContinuousClock.Instant)>] = [:]

    nonisolated let loadSignal = Signal()
    nonisolated let markSignal = Signal()
    nonisolated let finishSignal = Signal()
    nonisolated let parcels: AsyncStream<Parcel>
    nonisolated let orders: AsyncStream<PublisherOrder>
    private let parcelBox: AsyncStream<Parcel>.Continuation
    private let orderBox: AsyncStream<PublisherOrder>.Continuation

    /// Messages for the publisher of one generation.
    struct Parcel: Sendable {
        let generation: Int
        let messages: [OutgoingMessage]
    }

    /// What to do with the publisher.
    enum PublisherOrder: Sendable, Equatable {
        case open(generation: Int)
        case purge(generation: Int)
    }

    init(policy: RelayPolicy, streams: [OutboxStream], metrics: RelayMetrics, logger: Logger) {
        self.logger = logger
        core = RelayCore(policy: policy)
        self.streams = streams
        self.metrics = metrics
        (parcels, parcelBox) = AsyncStream.makeStream()
        (orders, orderBox) = AsyncStream.makeStream()
    }

    func feed(_ input: RelayInput) {
        for effect in core.step(input) { dispatch(effect) }
    }

    /// This process publishes from now on.
    func lead(epoch: Int64, from positions: [StreamPosition], now: Duration) {
        self.epoch = epoch
        metrics.holds(epoch: epoch)
        let starts = zip(positions, streams).map {
            RelayPosition(
                last: $0.last, acknowledged: $0.acknowledged, receipted: $0.receipted, expectsReceipts: $1.expectsReceipts)
        }
        feed(.leaseGained(starts, now: now))
    }

    /// Another process does.
    func follow() {
        epoch = nil
        metrics.holds(epoch: 0)
        feed(.leaseLost)
    }

    /// Nothing new is numbered or sent; the lease is kept until what is under way has been reported.
    func stop() {
        epoch = nil
        feed(.stop)
    }

    /// The answer to a load: the rows stay here until the core has said whether they are still wanted.
    ///
    /// - Parameter events: by number; after going back also rows of an earlier window of the stream, asked for in the same query.
    func feed(_ events: [CloudEvent], for window: WindowRequest, round: Int) {
        var run: [CloudEvent] = []
        for event in events where event.sequence == window.from + Int64(run.count) && event.sequence <= window.through { run.append(event) }
        loaded[window.index] = run
        let through = window.from + Int64(run.count) - 1
        if through < window.through { report(missing: through + 1, in: window.index) }
        feed(.loaded(stream: window.index, round: round, from: window.from, through: through))
        loaded[window.index] = nil
    }

    /// Every number given has its row, so one without is a damaged database, and the stream stands still until it is mended: what
    /// comes behind must not pass. Said once per row.
    private func report(missing sequence: Int64, in stream: Int) {
        guard streams.indices.contains(stream), missing[stream] != sequence else { return }
        missing[stream] = sequence
        metrics.missesRow()
        logger.critical(
            "A numbered event is not in the outbox; its stream stands still",
            metadata: ["partition": "\(streams[stream].partition)", "sequence": "\(sequence)"])
    }

    func takeLoads() -> [(window: WindowRequest, round: Int)] {
        defer { loads.removeAll() }
        return loads
    }

    func takeMarks() -> [StreamMark] {
        defer { marks.removeAll() }
        return marks.sorted { $0.key < $1.key }.map { StreamMark(index: $0.key, sequence: $0.value) }
    }

    /// They were not written down: they are again with the next, or after the next rest.
    func putBack(_ marks: [StreamMark]) {
        for mark in marks { self.marks[mark.index] = max(self.marks[mark.index] ?? 0, mark.sequence) }
        markSignal.raise()
    }

    private func dispatch(_ effect: RelayEffect) {
        switch effect {
        case .load(let stream, let round, let from, let limit):
            loads.append((WindowRequest(index: stream, from: from, through: from + Int64(limit) - 1), round))
            loadSignal.raise()
        case .publish(let stream, let from, let through, let generation):
            send(stream, from, through, generation)
        case .discard: break
        case .purge(let generation): orderBox.yield(.purge(generation: generation))
        case .openPublisher(let generation):
            self.generation = generation
            orderBox.yield(.open(generation: generation))
        case .acknowledged(let mark):
            marks[mark.stream] = mark.sequence
            measure(mark)
            markSignal.raise()
        case .wentBack(_, _, let reason): metrics.wentBack(reason)
        case .finished:
            finishSignal.raise()
        }
    }

    private func send(_ stream: Int, _ from: Int64, _ through: Int64, _ generation: Int) {
        let events = (loaded[stream] ?? []).filter { $0.sequence >= from && $0.sequence <= through }
        let messages = events.map {
            $0.message(to: streams[stream].partition, token: RelayToken.pack(stream: stream, sequence: $0.sequence))
        }
        sent[stream, default: []].append((through, .now))
        metrics.published(messages.count)
        parcelBox.yield(Parcel(generation: generation, messages: messages))
    }

    private func measure(_ mark: RelayMark) {
        while let first = sent[mark.stream]?.first, first.through <= mark.sequence {
            metrics.acknowledged(after: .now - first.at)
            _ = sent[mark.stream]?.popFirst()
        }
    }
}
