/// Notices when to look whether a topic of the group is read by nobody. Pure.
///
/// A group that joins while a topic is away is assigned nothing of it, and joins again when librdkafka sees the topic back. librdkafka
/// 2.0.2 may fail to: it compares with what the consumer's own last look at the topics said, and when the topic went and came between
/// two of those, while a look for another reason made the group join without it, nothing has changed. The group then stays as it is
/// for good, without a word: once in four times that a broker came back without its log under four services.
struct TopicWatch {
    /// From an assignment without a topic to the first look, and from look to look.
    let patience: Duration
    private let topics: Set<String>
    /// The topics of which this member has no partition.
    private(set) var missing: Set<String> = []
    private var lookAt: ContinuousClock.Instant?

    init(_ subscription: KafkaSubscription, patience: Duration) {
        self.patience = patience
        if case .group(let topics) = subscription { self.topics = Set(topics) } else { topics = [] }
    }

    mutating func assigned(_ partitions: [KafkaPartition], now: ContinuousClock.Instant) {
        missing = topics.subtracting(partitions.map(\.topic))
        lookAt = missing.isEmpty ? nil : now + patience
    }

    /// What the group will assign next is not known.
    mutating func revoked() {
        missing = []
        lookAt = nil
    }

    /// Whether it is time to look; the next time is a patience later.
    mutating func isDue(now: ContinuousClock.Instant) -> Bool {
        guard let lookAt, lookAt <= now else { return false }
        self.lookAt = now + patience
        return true
    }
}
