import Testing
import TestSupport
import Topic

/// What every Publisher promises, held against each broker that can be brought into the situation.
@Suite("Laws of Publisher", .serialized)
struct PublisherLaws {
    @Test("every message is acknowledged with its place, and read in the order of its partition", arguments: BrokerKind.allCases)
    func order(kind: BrokerKind) async throws {
        try await withBroker(kind) { broker, topic in
            let publisher = try await broker.makePublisher(window: 1_000)
            let reports = try await publisher.publishAndWait((0..<300).map { message(topic, Int32($0 % 3), $0) })
            #expect(reports.count == 300)
            #expect(reports.allSatisfy { $0.isPersisted && $0.offset != nil })
            await publisher.close(within: .seconds(5))
            let read = try await broker.read(topic) { $0.count >= 300 }
            for partition in 0..<3 as Range<Int32> {
                let numbers = read.filter { $0.partition.partition == partition }.compactMap {
                    String(decoding: $0.value ?? [], as: UTF8.self)
                }
                #expect(numbers == stride(from: Int(partition), to: 300, by: 3).map { "value \($0)" })
            }
        }
    }

    @Test("headers, key and value arrive as they were given, byte for byte", arguments: BrokerKind.allCases)
    func headers(kind: BrokerKind) async throws {
        try await withBroker(kind) { broker, topic in
            let headers = [
                MessageHeader("ce_id", "1"), MessageHeader("twice", "a"), MessageHeader("twice", "b"), MessageHeader("empty", ""),
                MessageHeader("binary", [0, 255, 10, 13]),
            ]
            let sent = OutgoingMessage(
                topic: topic, partition: 1, key: [0, 1, 2], headers: headers, value: [0xff, 0, 0x7f], token: UInt64.max)
            let publisher = try await broker.makePublisher(window: 10)
            let report = try #require(try await publisher.publishAndWait([sent]).first)
            #expect(report.token == UInt64.max && report.partition == TopicPartition(topic, 1) && report.offset == 0)
            await publisher.close(within: .seconds(5))
            let read = try #require(try await broker.read(topic) { !$0.isEmpty }.first)
            #expect(read.headers == headers && read.key == sent.key && read.value == sent.value && read.offset == 0)
        }
    }

    @Test("no more messages are under way than the window allows, however long nobody reads the reports", arguments: BrokerKind.allCases)
    func backPressure(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            let publisher = try await broker.makePublisher(window: 10)
            let done = Recorder<Bool>()
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await publisher.publish((0..<35).map { message(topic, 0, $0) })
                    done.add(true)
                }
                // All ten of the window are in the log before a report is read: the publisher could go on, and must not.
                let first = try await broker.read(topic) { $0.count >= 10 }
                #expect(first.count == 10 && done.all.isEmpty)
                var reports = 0
                while reports < 35 {
                    let next = await publisher.nextReports()
                    #expect((1...10).contains(next.count))
                    reports += next.count
                }
                try await group.waitForAll()
            }
            await publisher.close(within: .seconds(5))
        }
    }

    @Test("after a failure, purging and going back keeps the order", arguments: BrokerKind.having(.fails))
    func resend(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            var publisher = try await broker.makePublisher(window: 100)
            _ = try await publisher.publishAndWait([message(topic, 0, 0)])
            await broker.failNextMessages(1)
            let all = (1...20).map { message(topic, 0, $0) }
            var acknowledged = 0
            var failures = 0
            while acknowledged < all.count {
                try #require(failures < 10)
                let reports = try await publisher.publishAndWait(Array(all[acknowledged...]))
                // Go back to the first that is not acknowledged, whatever is said of those after it.
                // Only an offset is proof: a mock cluster acknowledges some messages that it does not have (pitfall rule 7).
                let persisted = reports.sorted { $0.token < $1.token }.prefix { $0.isPersisted && $0.offset != nil }.count
                if acknowledged + persisted < all.count { failures += 1 }
                acknowledged += persisted
                await publisher.purge()
                guard persisted == 0 else { continue }
                // A mock cluster that lost a message takes all that this producer sends after it for repeats, for ever; one made
                // anew gets on, as after a fatal error.
                await publisher.close(within: .seconds(5))
                publisher = try await broker.makePublisher(window: 100)
            }
            #expect(failures >= 1)
            await publisher.close(within: .seconds(5))
            let read = try await broker.read(topic) { $0.contains { $0.value == Array("value 20".utf8) } }
            // What was sent twice may stand twice, but the first appearances are in order.
            var seen: [String] = []
            for value in read.map({ String(decoding: $0.value ?? [], as: UTF8.self) }) where !seen.contains(value) { seen.append(value) }
            #expect(seen == (0...20).map { "value \($0)" })
        }
    }

    @Test("a publisher outlives its broker's absence", arguments: BrokerKind.having(.restarts))
    func restart(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            let publisher = try await broker.makePublisher(window: 100)
            _ = try await publisher.publishAndWait((0..<10).map { message(topic, 0, $0) })
            await broker.takeDown()
            try await publisher.publish([message(topic, 0, 10)])
            try await broker.bringUp()
            var reports: [DeliveryReport] = []
            while reports.isEmpty { reports = await publisher.nextReports() }
            // Whether it waited long enough or not: one report, and the next message goes through.
            #expect(reports.map(\.token) == [10])
            let after = try await publisher.publishAndWait([message(topic, 0, 11)])
            #expect(after.map(\.isPersisted) == [true])
            await publisher.close(within: .seconds(5))
        }
    }

    @Test("closed while busy, every accepted message has exactly one report and then comes the end", arguments: BrokerKind.allCases)
    func closeWhileBusy(kind: BrokerKind) async throws {
        try await withBroker(kind) { broker, topic in
            let publisher = try await broker.makePublisher(window: 1_000)
            try await publisher.publish((0..<500).map { message(topic, Int32($0 % 3), $0) })
            await publisher.close(within: .seconds(5))
            var tokens: [UInt64] = []
            while case let next = await publisher.nextReports(), !next.isEmpty { tokens += next.map(\.token) }
            #expect(tokens.sorted() == (0..<500).map(UInt64.init))
            await #expect(throws: PublisherError.closed) { try await publisher.publish([message(topic, 0, 501)]) }
        }
    }

    @Test("closed while the broker is away, what is under way is given up and said so", arguments: BrokerKind.having(.restarts))
    func closeWhileAway(kind: BrokerKind) async throws {
        try await withBroker(kind, partitions: 1) { broker, topic in
            let publisher = try await broker.makePublisher(window: 100)
            _ = try await publisher.publishAndWait([message(topic, 0, 0)])
            await broker.takeDown()
            try await publisher.publish((1...5).map { message(topic, 0, $0) })
            await publisher.close(within: .milliseconds(200))
            var reports: [DeliveryReport] = []
            while case let next = await publisher.nextReports(), !next.isEmpty { reports += next }
            #expect(reports.map(\.token).sorted() == [1, 2, 3, 4, 5])
            #expect(reports.allSatisfy { !$0.isPersisted })
        }
    }
}
