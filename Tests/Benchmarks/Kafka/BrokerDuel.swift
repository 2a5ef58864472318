import FoundationEssentials
import Kafka
import Logging
import PlainLibrdkafka
import Share
import Tansu

/// The two that are compared, on one broker, with the same settings and the same messages.
struct BrokerDuel: Sendable {
    struct Incomplete: Error {}

    static let partitions: Int32 = 3
    static let window = 10_000
    /// As many and as long as the plain program gives.
    static let headers = [
        KafkaHeader(name: "ce_id", value: Array("01990000-0000-7000-8000-000000000001".utf8)),
        KafkaHeader(name: "ce_sequence", value: Array("00000000000000000001".utf8)),
    ]
    static let key = Array("action:0199".utf8)
    /// 700 bytes of text that compresses as far as reports do.
    static let value = Array(
        (0..<14).map { "Le guichet \($0 * 7_919) est ouvert, rapport \($0 * 104_729)." }.joined(separator: " ").utf8.prefix(700))

    let broker: TansuBroker
    let logger = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }

    init() async throws { broker = try await TansuBroker.start() }

    func makeTopic() async throws -> String {
        let name = "benchmark-\(UUID().uuidString)"
        let administrator = KafkaAdministrator(settings: .administrator(bootstrapServers: broker.bootstrapServers), logger: logger)
        try await administrator.create([KafkaTopic(name: name, partitionCount: Self.partitions, replicationFactor: 1)])
        await administrator.close()
        return name
    }

    private var producing: KafkaSettings { .producer(bootstrapServers: broker.bootstrapServers) }
    private var consuming: KafkaSettings {
        .consumer(bootstrapServers: broker.bootstrapServers, group: "benchmark", TansuBroker.consumerSettings)
    }
}

// The plain program.
extension BrokerDuel {
    func plainProduce(_ count: Int, to topic: String) throws -> Duration {
        try PlainLibrary.time(producing) { settings in
            Self.value.withUnsafeBytes {
                plain_produce(
                    settings, topic, Self.partitions, Int32(count), $0.baseAddress, Int32($0.count), Int32(Self.window))
            }
        }
    }

    func plainConsume(_ count: Int, from topic: String) throws -> Duration {
        let settings = KafkaSettings.consumer(
            bootstrapServers: broker.bootstrapServers, group: "benchmark",
            TansuBroker.consumerSettings.merging(PlainLibrary.fetching) { $1 })
        return try PlainLibrary.time(settings) { plain_consume($0, topic, Self.partitions, Int32(count)) }
    }
}

// The wrapper.
extension BrokerDuel {
    func produce(_ count: Int, to topic: String) async throws -> Duration {
        let producer = try await KafkaProducer.start(settings: producing, window: Self.window, logger: logger)
        let start = ContinuousClock.now
        var good = 0
        for index in 0..<count {
            while try !producer.produce(
                topic: topic, partition: Int32(index) % Self.partitions, key: Self.key, headers: Self.headers, value: Self.value,
                token: UInt64(index))
            {
                good += await Self.countReports(of: producer)
            }
        }
        while good < count {
            let more = await Self.countReports(of: producer)
            if more == 0 { break }
            good += more
        }
        let time = ContinuousClock.now - start
        await producer.close(within: .seconds(5))
        guard good == count else { throw Incomplete() }
        return time
    }

    /// How many of the next reports have a place in the log.
    private static func countReports(of producer: KafkaProducer) async -> Int {
        await producer.deliveries().count { $0.offset != nil }
    }

    func consume(_ count: Int, from topic: String) async throws -> Duration {
        let consumer = try makeConsumer(topic)
        let counter = Counter()
        let start = ContinuousClock.now
        try await run(consumer) { batches in
            for await batch in batches where counter.add(batch.count) >= count {
                counter.finish(ContinuousClock.now - start)
                consumer.shutDown()
            }
        }
        return counter.time
    }

    /// Reads a first batch of each partition and stops there until `release` returns.
    func stopCaller(reading topic: String, until release: @escaping @Sendable () async -> Void) async throws {
        let consumer = try makeConsumer(topic)
        try await run(consumer) { batches in
            for await _ in batches {
                await release()
                consumer.shutDown()
            }
        }
    }

    private func makeConsumer(_ topic: String) throws -> KafkaConsumer {
        let partitions = (0..<Self.partitions).map { KafkaPartition(topic: topic, partition: $0) }
        return try KafkaConsumer(settings: consuming, subscription: .partitions(partitions), logger: logger)
    }

    private func run(_ consumer: KafkaConsumer, _ work: @escaping @Sendable (KafkaBatches) async throws -> Void) async throws {
        try await consumer.run(
            startOffsets: { Dictionary(uniqueKeysWithValues: $0.map { ($0, 0) }) }, work: work, onRevoke: { _ in })
    }
}
