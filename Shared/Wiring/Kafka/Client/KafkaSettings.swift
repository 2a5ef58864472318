import Foundation

/// The settings of a client, by librdkafka's own names and passed through to it as strings; what is not said has the value
/// recommended here. A name that ends in `.file` (`sasl.password.file`) is read from that file, so that secrets stay out of
/// environments and arguments.
package struct KafkaSettings: Sendable {
    package private(set) var values: [String: String]

    /// - Parameter overrides: win over the recommended values, except over the rules the wrapper stands on, see ``fixed``.
    private init(bootstrapServers: String, recommended: [String: String], overrides: [String: String]) {
        values = Self.common.merging(recommended) { $1 }.merging(overrides) { $1 }
        values["bootstrap.servers"] = bootstrapServers
    }

    package subscript(name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }

    package static func producer(bootstrapServers: String, _ overrides: [String: String] = [:]) -> KafkaSettings {
        KafkaSettings(bootstrapServers: bootstrapServers, recommended: producer, overrides: overrides)
    }

    /// `group`: the consumer group; a reader of fixed partitions needs a name too, but never joins.
    package static func consumer(bootstrapServers: String, group: String, _ overrides: [String: String] = [:]) -> KafkaSettings {
        var settings = KafkaSettings(bootstrapServers: bootstrapServers, recommended: consumer, overrides: overrides)
        settings["group.id"] = group
        return settings
    }

    package static func administrator(bootstrapServers: String, _ overrides: [String: String] = [:]) -> KafkaSettings {
        KafkaSettings(bootstrapServers: bootstrapServers, recommended: [:], overrides: overrides)
    }

    /// Pitfall rule 17 (name) and the tables of section 2.1: Nagle's algorithm off, statistics no more often than every
    /// five seconds because of data races, retries after 100 ms.
    private static let common = [
        "client.id": "recosa",
        "client.software.name": "recosa",
        "client.software.version": "1",
        "socket.nagle.disable": "true",
        "socket.keepalive.enable": "true",
        "statistics.interval.ms": "15000",
        "retry.backoff.ms": "100",
        "reconnect.backoff.ms": "50",
        "reconnect.backoff.max.ms": "1000",
        "log.queue": "true",
        "log_level": "6",
    ]

    /// Suggested settings at the end of pitfall section 2.2. A message that could not be sent in 30 s is reported, and the
    /// caller goes back to it (rule 8). A topic that does not exist is reported after 5 s instead of 30 s, and never made: a broker
    /// would make it with one partition, and order by key would be lost when it gets more.
    private static let producer = [
        "enable.idempotence": "true",
        "acks": "all",
        "max.in.flight": "5",
        "linger.ms": "2",
        "batch.num.messages": "1000",
        "message.timeout.ms": "30000",
        "request.timeout.ms": "5000",
        "compression.type": "lz4",
        "queue.buffering.max.messages": "20000",
        "topic.metadata.propagation.max.ms": "5000",
        "allow.auto.create.topics": "false",
    ]

    /// Rule 13 (offsets are never kept in Kafka), rule 15 (little is fetched ahead: the bound counts per partition, because
    /// every partition has its queue. An answer is bounded as it travels, compressed, and texts that are much alike unfold to a
    /// hundred times that; one batch always comes whole, however large. `message.max.bytes` only says that `fetch.max.bytes` may be
    /// so small. What is held back by count waits at the ``FetchGate``: a full queue stands still for up to a second), rule 16
    /// (checksums), eager assignment (five bugs of the cooperative one). Topics are looked at every 5 s: a group that joined while
    /// its topics were away is assigned nothing, and learns only so that they are back.
    private static let consumer = [
        "enable.auto.commit": "false",
        "enable.auto.offset.store": "false",
        "auto.offset.reset": "error",
        "partition.assignment.strategy": "range",
        "allow.auto.create.topics": "false",
        "topic.metadata.refresh.interval.ms": "5000",
        "session.timeout.ms": "10000",
        "heartbeat.interval.ms": "3000",
        "max.poll.interval.ms": "60000",
        "isolation.level": "read_committed",
        "fetch.wait.max.ms": "100",
        "fetch.error.backoff.ms": "100",
        "queued.min.messages": "100000",
        "queued.max.messages.kbytes": "3072",
        "fetch.message.max.bytes": "16384",
        "fetch.max.bytes": "16384",
        "message.max.bytes": "16384",
        "check.crcs": "true",
    ]

    /// A setting of the wrapper's own: milliseconds, 1 to 1000, from one question for messages to the next while the answers
    /// are empty. Only for a broker that does not wait `fetch.wait.max.ms` itself; it is the delay a message may have there.
    package static let emptyFetchRest = "recosa.empty.fetch.rest.ms"

    static func isSecret(_ name: String) -> Bool {
        ["password", "key.pem", "oauthbearer", "secret"].contains { name.contains($0) }
    }

    /// The setting that librdkafka's words name first; the longer one where two begin at the same place.
    func setting(namedIn words: String) -> String? {
        values.keys
            .compactMap { name in words.range(of: name).map { (name, $0.lowerBound) } }
            .min { ($0.1, $1.0.count) < ($1.1, $0.0.count) }?.0
    }
}

extension KafkaSettings: CustomStringConvertible {
    /// Without the secrets.
    package var description: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.isSecret($0.key) ? "…" : $0.value)" }.joined(separator: " ")
    }
}
