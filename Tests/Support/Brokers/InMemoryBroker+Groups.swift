import Kafka
import Synchronization
import Topic

/// Group membership: partitions are spread over the members in order, and nobody gets one that another still holds.
extension InMemoryBroker {
    func join(_ name: String, topics: [String]) -> UInt64 {
        let member = state.withLock { state in
            state.nextMember += 1
            state.groups[name, default: Group()].members.append((state.nextMember, topics))
            return state.nextMember
        }
        changed.signal()
        return member
    }

    func leave(_ name: String, _ member: UInt64) {
        state.withLock { state in
            state.groups[name]?.members.removeAll { $0.id == member }
            state.groups[name]?.holding[member] = nil
        }
        changed.signal()
    }

    /// - Returns: `nil` while another member still works on a partition that is to be this one's.
    func claim(_ name: String, _ member: UInt64) -> [TopicPartition]? {
        state.withLock { state in
            guard let group = state.groups[name] else { return nil }
            let wanted = Self.share(of: member, in: group, state.partitionCounts)
            let others = group.holding.filter { $0.key != member }.values.joined()
            guard Set(others).isDisjoint(with: wanted) else { return nil }
            state.groups[name]?.holding[member] = wanted
            return wanted
        }
    }

    func release(_ name: String, _ member: UInt64) {
        state.withLock { $0.groups[name]?.holding[member] = nil }
        changed.signal()
    }

    /// What the member holds is no longer what it should hold.
    func isRebalancing(_ name: String, _ member: UInt64) -> Bool {
        state.withLock { state in
            guard let group = state.groups[name] else { return true }
            return group.holding[member] != Self.share(of: member, in: group, state.partitionCounts)
        }
    }

    private static func share(of member: UInt64, in group: Group, _ counts: [String: Int32]) -> [TopicPartition] {
        let topics = Set(group.members.flatMap(\.topics)).sorted()
        return topics.flatMap { topic -> [TopicPartition] in
            let readers = group.members.filter { $0.topics.contains(topic) }.map(\.id)
            guard let place = readers.firstIndex(of: member) else { return [] }
            return (0..<(counts[topic] ?? 0)).filter { Int($0) % readers.count == place }.map { TopicPartition(topic, $0) }
        }
    }

    func messages(of partition: TopicPartition, from offset: Int64, limit: Int) -> [IncomingMessage] {
        state.withLock { state in
            guard !state.isDown, let log = state.logs[partition], offset < log.count else { return [] }
            return Array(log[Int(offset)...].prefix(limit))
        }
    }

    /// All that are in no log, in one error.
    func check(_ offsets: [TopicPartition: Int64]) throws(SubscriberError) {
        var beyond: [TopicPartition] = []
        var cause: KafkaError?
        for (partition, offset) in offsets {
            do throws(SubscriberError) { _ = try resolve(offset, in: partition) } catch {
                guard case .offsetOutOfRange(_, let found) = error else { throw error }
                beyond.append(partition)
                cause = found
            }
        }
        if let cause { throw .offsetOutOfRange(beyond.sorted { $0.partition < $1.partition }, cause) }
    }

    func resolve(_ offset: Int64, in partition: TopicPartition) throws(SubscriberError) -> Int64 {
        let end = Int64(log(of: partition).count)
        switch offset {
        case StartOffset.beginning: return 0
        case StartOffset.end: return end
        case 0...end: return offset
        default:
            throw .offsetOutOfRange([partition], .twin("_AUTO_OFFSET_RESET", "\(offset) is not in 0...\(end)"))
        }
    }
}
