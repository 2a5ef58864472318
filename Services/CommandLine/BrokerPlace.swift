import ArgumentParser
import Kafka

/// Which broker a command speaks to: the given one, else the one of the running platform.
struct BrokerPlace: ParsableArguments {
    @Option(help: ArgumentHelp("The Kafka brokers; otherwise those of the running platform.", valueName: "host:port"))
    var kafka: String?

    @Option(name: .customLong("kafka-option"), help: ArgumentHelp("A setting of librdkafka, may be repeated.", valueName: "name=value"))
    var options: [String] = []

    @OptionGroup var place: StatePlace

    func validate() throws {
        for option in options where option.split(separator: "=", maxSplits: 1).count != 2 {
            throw ValidationError("--kafka-option must be name=value, not \(option).")
        }
    }

    var address: BrokerAddress {
        get throws(UpError) {
            var given: [String: String] = [:]
            for option in options {
                let parts = option.split(separator: "=", maxSplits: 1)
                if parts.count == 2 { given[String(parts[0])] = String(parts[1]) }
            }
            if let kafka { return BrokerAddress(servers: kafka, options: given) }
            let running = try place.running()
            return BrokerAddress(servers: running.kafka, options: running.kafkaOptions.merging(given) { _, own in own })
        }
    }
}

/// A broker and what librdkafka has to know of it.
struct BrokerAddress: Sendable {
    let servers: String
    let options: [String: String]

    var administrator: KafkaSettings { .administrator(bootstrapServers: servers, options) }
    func consumer(group: String) -> KafkaSettings { .consumer(bootstrapServers: servers, group: group, options) }
}
