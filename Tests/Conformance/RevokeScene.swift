import Testing
import TestSupport
import Topic

/// One member works on a batch of each partition; another joins; the first batch is let go only when the group has asked for
/// the partitions. The second must not see a partition before the first has ended its batch of it.
struct RevokeScene {
    enum Step: Equatable {
        case began(member: Int, TopicPartition)
        case ended(member: Int, TopicPartition)
        case revoked(member: Int)
    }

    let broker: any BrokerUnderTest
    let topic: String
    let steps = Recorder<Step>()
    let joined = Recorder<Bool>()

    func play() async throws {
        let first = try broker.makeSubscriber(group: "revoke", topics: [topic], batchCount: 5)
        let second = try broker.makeSubscriber(group: "revoke", topics: [topic], batchCount: 5)
        try await withThrowingTaskGroup { group in
            group.addTask { try await run(first, member: 1) }
            await steps.wait { $0.count >= 2 }
            group.addTask { try await run(second, member: 2) }
            joined.add(true)
            await steps.wait { $0.contains { if case .began(2, _) = $0 { true } else { false } } }
            first.shutDown()
            second.shutDown()
            try await group.waitForAll()
        }
        check()
    }

    private func run(_ subscriber: any Subscriber, member: Int) async throws {
        try await subscriber.run(
            startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, StartOffset.beginning) }) },
            onBatch: { partition, _ in
                steps.add(.began(member: member, partition))
                if member == 1 { await joined.wait { !$0.isEmpty } }
                steps.add(.ended(member: member, partition))
            },
            onRevoke: { _ in steps.add(.revoked(member: member)) })
    }

    private func check() {
        var working: [TopicPartition: Int] = [:]
        for step in steps.all {
            switch step {
            case .began(let member, let partition):
                #expect(working[partition] == nil, "\(partition) is worked on by two members at once")
                working[partition] = member
            case .ended(_, let partition): working[partition] = nil
            case .revoked(let member):
                #expect(!working.values.contains(member), "a partition was given back while its batch was running")
            }
        }
        let taken = steps.all.firstIndex { if case .began(2, _) = $0 { true } else { false } }
        let revoked = steps.all.firstIndex(of: .revoked(member: 1))
        if let taken, let revoked { #expect(revoked < taken) } else { Issue.record("the partitions did not change hands") }
    }
}
