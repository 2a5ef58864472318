import CLibrdkafka
import Foundation

extension KafkaSettings {
    /// Makes the client; blocks while certificates are read, so call it on the client's own thread.
    ///
    /// - Throws: ``KafkaError`` that names the setting: unknown, not allowed, contradicting the wrapper's rules, or a file
    ///   that cannot be read.
    func makeClient(_ kind: rd_kafka_type_t, events: Int32, gate: FetchGate? = nil) throws(KafkaError) -> ClientHandle {
        try checkBootstrapServers()
        try checkFixed(kind)
        let configuration = ConfigurationHandle()
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if name == Self.emptyFetchRest {
                gate?.restAfterEmptyFetches(milliseconds: try Self.milliseconds(value, setting: name))
            } else if name.hasSuffix(".file") {
                try configuration.set(String(name.dropLast(5)), try Self.secret(in: value, setting: name))
            } else {
                if name.hasSuffix(".location") { try Self.checkReadable(value, setting: name) }
                try configuration.set(name, value)
            }
        }
        if let gate { try configuration.pass(through: gate) }
        configuration.deliverAsEvents(events | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_STATS | RD_KAFKA_EVENT_LOG)
        let client = try configuration.makeClient(kind, settings: self)
        // Until this is called log lines wait in a queue of librdkafka's own (pitfall rule 3).
        _ = unsafe rd_kafka_set_log_queue(client.raw, nil)
        return client
    }

    /// What the guarantees rest on cannot be set otherwise: an order without idempotence, an offset from Kafka, or an
    /// assignment that comes in pieces would break promises silently.
    private static func fixed(_ kind: rd_kafka_type_t) -> [String: String] {
        kind == RD_KAFKA_PRODUCER
            ? ["enable.idempotence": "true", "acks": "all"]
            : [
                "enable.auto.commit": "false", "enable.auto.offset.store": "false", "auto.offset.reset": "error",
                "partition.assignment.strategy": "range",
            ]
    }

    private func checkFixed(_ kind: rd_kafka_type_t) throws(KafkaError) {
        for (name, value) in Self.fixed(kind).sorted(by: { $0.key < $1.key }) {
            if let given = values[name], given != value {
                throw Self.refusal("must be \(value), which the platform's guarantees rest on", setting: name)
            }
        }
    }

    private func checkBootstrapServers() throws(KafkaError) {
        let servers = (values["bootstrap.servers"] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        if servers.isEmpty { throw Self.refusal("give at least one host:port", setting: "bootstrap.servers") }
        for server in servers {
            // With or without the protocol in front, as librdkafka allows it; IPv6 addresses stand in brackets.
            let address = server.components(separatedBy: "://").last ?? server
            guard let colon = address.lastIndex(of: ":"), colon != address.startIndex, !address.hasSuffix("]") else {
                throw Self.refusal("\"\(server)\" has no port: write host:port", setting: "bootstrap.servers")
            }
            guard let port = UInt16(address[address.index(after: colon)...]), port > 0 else {
                throw Self.refusal("\"\(server)\" has a port that is no number from 1 to 65535", setting: "bootstrap.servers")
            }
        }
    }

    private static func milliseconds(_ text: String, setting: String) throws(KafkaError) -> Int32 {
        guard let number = Int32(text), (1...1_000).contains(number) else {
            throw refusal("must be milliseconds from 1 to 1000", setting: setting)
        }
        return number
    }

    private static func checkReadable(_ path: String, setting: String) throws(KafkaError) {
        guard path != "probe" else { return }
        guard unsafe access(path, R_OK) == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw refusal("cannot read \(path): \(reason)", setting: setting)
        }
    }

    private static func secret(in path: String, setting: String) throws(KafkaError) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)
        } catch {
            throw refusal("cannot read \(path): \(error.localizedDescription)", setting: setting)
        }
    }

    private static func refusal(_ message: String, setting: String) -> KafkaError {
        KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, message, place: "configure", setting: setting)
    }
}
