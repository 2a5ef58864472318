import Synchronization
import TestSupport
import Testing
import Topic

/// What every Subscriber promises, held against each broker that can be brought into the situation.
@Suite("Laws of Subscriber", .serialized)
struct SubscriberLaws {
    private func fill(_ broker: any BrokerUnderTest, _ topic: String, partitions: Int32, count: Int) async throws {
        let publisher = try await broker.makePublisher(window: count)
        let reports = try await publisher.publishAndWait((0..<count).map { message(topic, Int32($0) % partitions, $0) })
        #expect(reports.allSatisfy { $0.isPersisted })
        await publisher.close(within: .seconds(5))
    }

    @Test("reading starts where the caller says, in every partition, and nowhere else", arguments: BrokerKind.allCases)
    func startOffsets(kind: BrokerKind) async throws {
        try await withBroker(kind) { broker, topic in
            try await fill(broker, topic, partitions: 3, count: 30)
            let subscriber = try broker.makeSubscriber(group: "start", topics: [topic], batchCount: 100)
            let asked = Recorder<TopicPartition>()
            let seen = Recorder<IncomingMessage>()
            try await subscriber.run(
                startOffsets: { partitions in
                    asked.add(contentsOf: partitions)
                    return Dictionary(uniqueKeysWithValues: partitions.map { ($0, Int64($0.partition) + 5) })
                },
                onBatch: { _, batch in
                    seen.add(contentsOf: batch)
                    if seen.all.count >= 12 { subscriber.shutDown() }
                })
            #expect(Set(asked.all) == Set((0..<3).map { TopicPartition(topic, $0) }))
            for partition in 0..<3 as Range<Int32> {
                #expect(seen.all.filter { $0.partition.partition == partition }.map(\.offset) == Array(Int64(partition) + 5..<10))
            }
        }
    }

    @Test("a message of nearly a megabyte arrives, with those before and after it", arguments: BrokerKind.allCases)
    func large(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            // Text that does not compress: librdkafka's bounds count what travels.
            var seed = SeededGenerator(seed: 20_261_122)
            let value = (0..<950_000).map { _ in UInt8.random(in: 0...255, using: &seed) }
            let publisher = try await broker.makePublisher(window: 3)
            let messages = (0..<3).map { number in
                OutgoingMessage(
                    topic: topic, partition: 0, key: [1], headers: [], value: number == 1 ? value : [UInt8(number)],
                    token: UInt64(number))
            }
            #expect(try await publisher.publishAndWait(messages).allSatisfy { $0.isPersisted })
            await publisher.close(within: .seconds(5))
            let seen = try await broker.read(topic) { $0.count >= 3 }
            #expect(seen.map(\.value) == [[0], value, [2]])
        }
    }

    @Test("a partition without a start offset is an error that names it", arguments: BrokerKind.allCases)
    func noStartOffset(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            let subscriber = try broker.makeSubscriber(group: "none", topics: [topic], batchCount: 100)
            await #expect(throws: SubscriberError.noStartOffset(TopicPartition(topic, 0))) {
                try await subscriber.run(startOffsets: { _ in [:] }, onBatch: { _, _ in })
            }
        }
    }

    @Test(
        "start offsets behind the end of the log are one error that names every such partition",
        arguments: BrokerKind.having(.refusesUnknownOffsets))
    func outOfRange(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 3) { broker, topic in
            try await fill(broker, topic, partitions: 3, count: 9)
            let subscriber = try broker.makeSubscriber(group: "range", topics: [topic], batchCount: 100)
            do {
                try await subscriber.run(
                    startOffsets: { partitions in
                        Dictionary(uniqueKeysWithValues: partitions.map { ($0, $0.partition == 1 ? StartOffset.beginning : 99) })
                    }, onBatch: { _, _ in })
                Issue.record("reading from behind the end went on")
            } catch SubscriberError.offsetOutOfRange(let partitions, _) {
                #expect(partitions == [TopicPartition(topic, 0), TopicPartition(topic, 2)])
            }
        }
    }

    @Test("batches are never larger than the limit and never overlap within a partition", arguments: BrokerKind.allCases)
    func batches(kind: BrokerKind) async throws {
        try await withBroker(kind) { broker, topic in
            try await fill(broker, topic, partitions: 3, count: 300)
            let subscriber = try broker.makeSubscriber(group: "batches", topics: [topic], batchCount: 7)
            let sizes = Recorder<Int>()
            let working = Mutex<Set<TopicPartition>>([])
            try await subscriber.run(
                startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, StartOffset.beginning) }) },
                onBatch: { partition, batch in
                    #expect(working.withLock { $0.insert(partition).inserted })
                    await Task.yield()
                    _ = working.withLock { $0.remove(partition) }
                    sizes.add(batch.count)
                    if sizes.all.reduce(0, +) >= 300 { subscriber.shutDown() }
                })
            #expect(sizes.all.allSatisfy { (1...7).contains($0) })
        }
    }

    @Test("a batch that throws ReadAgain is read again from where the caller says then", arguments: BrokerKind.allCases)
    func readAgain(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            try await fill(broker, topic, partitions: 1, count: 20)
            let subscriber = try broker.makeSubscriber(group: "again", topics: [topic], batchCount: 4)
            let asked = Recorder<Int64>()
            let seen = Recorder<Int64>()
            try await subscriber.run(
                startOffsets: { partitions in
                    let offset: Int64 = asked.all.isEmpty ? 0 : 6
                    asked.add(offset)
                    return Dictionary(uniqueKeysWithValues: partitions.map { ($0, offset) })
                },
                onBatch: { _, batch in
                    if asked.all.count == 1, seen.all.count >= 8 { throw ReadAgain() }
                    seen.add(contentsOf: batch.map(\.offset))
                    if batch.last?.offset == 19 { subscriber.shutDown() }
                })
            let offsets = seen.all
            let turn = try #require(offsets.indices.dropFirst().first { offsets[$0] <= offsets[$0 - 1] })
            #expect(Array(offsets[..<turn]) == Array(0..<Int64(turn)))
            #expect(Array(offsets[turn...]) == Array(6..<20))
        }
    }

    @Test("what a batch throws ends the reading and comes out", arguments: BrokerKind.allCases)
    func failure(kind: BrokerKind) async throws {
        struct Broken: Error {}
        try await withBroker(kind) { broker, topic in
            try await fill(broker, topic, partitions: 3, count: 30)
            await #expect(throws: Broken.self) {
                let subscriber = try broker.makeSubscriber(group: "broken", topics: [topic], batchCount: 5)
                try await subscriber.run(
                    startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, StartOffset.beginning) }) },
                    onBatch: { _, _ in throw Broken() })
            }
        }
    }

    @Test("shut down while busy, the batch that is running ends and none begins", arguments: BrokerKind.allCases)
    func shutDownWhileBusy(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            try await fill(broker, topic, partitions: 1, count: 50)
            let subscriber = try broker.makeSubscriber(group: "busy", topics: [topic], batchCount: 5)
            let steps = Recorder<String>()
            try await subscriber.run(
                startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, StartOffset.beginning) }) },
                onBatch: { _, _ in
                    steps.add("begin")
                    subscriber.shutDown()
                    for _ in 0..<100 { await Task.yield() }
                    steps.add(Task.isCancelled ? "cancelled" : "end")
                },
                onRevoke: { _ in steps.add("revoke") })
            #expect(steps.all == ["begin", "end", "revoke"])
        }
    }

    @Test("a partition goes to another member only after the batch that is running", arguments: BrokerKind.allCases)
    func revokeWaits(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 2) { broker, topic in
            try await fill(broker, topic, partitions: 2, count: 20)
            try await RevokeScene(broker: broker, topic: topic).play()
        }
    }

    @Test("a subscriber outlives its broker's absence", arguments: BrokerKind.having(.restarts))
    func restart(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            try await fill(broker, topic, partitions: 1, count: 10)
            let seen = Recorder<IncomingMessage>()
            let subscriber = try broker.makeSubscriber(group: "restart", topics: [topic], batchCount: 100)
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await subscriber.run(
                        startOffsets: { partitions in
                            let next = (seen.all.last?.offset ?? -1) + 1
                            return Dictionary(uniqueKeysWithValues: partitions.map { ($0, next) })
                        },
                        onBatch: { _, batch in seen.add(contentsOf: batch) })
                }
                await seen.wait { $0.count >= 10 }
                await broker.takeDown()
                try await broker.bringUp()
                try await fill(broker, topic, partitions: 1, count: 10)
                await seen.wait { $0.count >= 20 }
                subscriber.shutDown()
                try await group.waitForAll()
            }
            #expect(seen.all.map(\.offset) == Array(0..<20))
        }
    }
}
