package import Kafka

/// Settings of the Kafka brokers.
///
/// | key | kind | default |
/// |---|---|---|
/// | `kafka.bootstrapServers` | `host:port`, several with commas | none, required |
/// | `kafka.partitions` | partitions of each topic: 3 on one machine, 12 in production | 3 |
/// | `kafka.options` | `name=value`, several with commas: settings of librdkafka | none |
///
/// A secret is named by file: `sasl.password.file=/run/credentials/kafka`, never given here itself.
package struct BrokerSettings: Settings, Equatable {
    package let bootstrapServers: String
    package let partitions: Int32
    package let options: [String: String]

    package init(from reader: SettingsReader) {
        let kafka = reader.scoped(to: "kafka")
        bootstrapServers = kafka.requiredString("bootstrapServers", "the brokers to ask first: host:port, several with commas")
        partitions = Int32(kafka.int("partitions", default: 3, in: 1...1_000, "the partitions of each topic"))
        var options: [String: String] = [:]
        let entries = kafka.strings("options", default: [], "settings of librdkafka: name=value, several with commas")
        for (index, entry) in entries.enumerated() {
            guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else {
                kafka.note("options", "must be name=value pairs, separated by commas: part \(index + 1) is none")
                continue
            }
            let name = String(entry[..<equals]).trimmingWhitespace()
            if !name.hasSuffix(".file"), ["password", "secret", "key.pem"].contains(where: { name.contains($0) }) {
                kafka.note("options", "must not hold a secret: write \(name).file=PATH instead of \(name)")
                continue
            }
            options[name] = String(entry[entry.index(after: equals)...]).trimmingWhitespace()
        }
        self.options = options
        for server in bootstrapServers.split(separator: ",") where !Self.isAddress(server) {
            kafka.note("bootstrapServers", "must be host:port, not \(server)")
        }
    }

    package var producer: KafkaSettings { .producer(bootstrapServers: bootstrapServers, options) }

    /// - Parameters:
    ///   - group: its members share the partitions.
    ///   - member: the name under which a process comes back after it has ended (`group.instance.id`, KIP-345): it takes its partitions
    ///     up again at once, without a rebalance of the others; nil: a new member each time, as with the option `group.instance.id=`.
    ///   - fetchedAhead: from so many records of a partition in memory on no more of it are fetched; nil: as usual, for a reader that
    ///     keeps up with its broker.
    package func consumer(group: String, member: String?, fetchedAhead: Int? = nil) -> KafkaSettings {
        var recommended = ["group.instance.id": member ?? ""]
        if let fetchedAhead { recommended["queued.min.messages"] = String(fetchedAhead) }
        var options = recommended.merging(options) { $1 }
        if options["group.instance.id"] == "" { options["group.instance.id"] = nil }
        return .consumer(bootstrapServers: bootstrapServers, group: group, options)
    }

    package var administrator: KafkaSettings { .administrator(bootstrapServers: bootstrapServers, options) }

    private static func isAddress(_ server: Substring) -> Bool {
        let text = server.trimmingWhitespace()
        guard let colon = text.lastIndex(of: ":"), colon != text.startIndex else { return false }
        return UInt16(text[text.index(after: colon)...]).map { $0 > 0 } ?? false
    }
}
