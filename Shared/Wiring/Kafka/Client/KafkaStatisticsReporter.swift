import Foundation
import Logging
import Metrics

/// Turns librdkafka's statistics into gauges of swift-metrics.
///
/// | gauge | unit | labels |
/// |---|---|---|
/// | `kafka_client_reply_queue` | events | client, type |
/// | `kafka_client_messages`, `kafka_client_message_bytes` | messages, bytes not yet reported | client, type |
/// | `kafka_broker_rtt_seconds`, `_internal_latency_seconds`, `_output_latency_seconds` | 99th percentile | + broker |
/// | `kafka_broker_retries`, `kafka_broker_timeouts`, `kafka_broker_disconnects` | since start | + broker |
/// | `kafka_partition_lag`, `kafka_partition_fetched` | messages | + topic, partition |
/// | `kafka_group_rebalances`, `kafka_group_rebalance_age_seconds` | | client, type |
/// | `kafka_producer_epochs` | producer identities used | client, type |
struct KafkaStatisticsReporter {
    func report(_ json: String, logger: Logger) {
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            report(try decoder.decode(KafkaStatistics.self, from: Data(json.utf8)))
        } catch {
            logger.debug("kafka statistics not understood", metadata: ["error": "\(error)"])
        }
    }

    func report(_ statistics: KafkaStatistics) {
        let client = [("client", statistics.clientId), ("type", statistics.type)]
        set("kafka_client_reply_queue", statistics.replyq, client)
        set("kafka_client_messages", statistics.msgCnt, client)
        set("kafka_client_message_bytes", statistics.msgSize, client)
        set("kafka_group_rebalances", statistics.cgrp?.rebalanceCnt, client)
        set("kafka_group_rebalance_age_seconds", statistics.cgrp?.rebalanceAge, client, scale: 0.001)
        set("kafka_producer_epochs", statistics.eos?.epochCnt, client)
        // Brokers with a negative id are addresses that were asked for metadata only.
        for broker in (statistics.brokers ?? [:]).values where broker.nodeid >= 0 {
            report(broker, client + [("broker", String(broker.nodeid))])
        }
        for topic in (statistics.topics ?? [:]).values {
            for partition in topic.partitions.values where partition.partition >= 0 {
                report(partition, client + [("topic", topic.topic), ("partition", String(partition.partition))])
            }
        }
    }

    private func report(_ broker: KafkaStatistics.Broker, _ labels: [(String, String)]) {
        set("kafka_broker_rtt_seconds", broker.rtt?.p99, labels, scale: 0.000_001)
        set("kafka_broker_internal_latency_seconds", broker.intLatency?.p99, labels, scale: 0.000_001)
        set("kafka_broker_output_latency_seconds", broker.outbufLatency?.p99, labels, scale: 0.000_001)
        set("kafka_broker_retries", broker.txretries, labels)
        set("kafka_broker_timeouts", broker.reqTimeouts, labels)
        set("kafka_broker_disconnects", broker.disconnects, labels)
    }

    /// The lag counts from what was handed to the reader: committed offsets do not exist here (pitfall rule 13). Both are
    /// negative until they are known.
    private func report(_ partition: KafkaStatistics.Partition, _ labels: [(String, String)]) {
        set("kafka_partition_fetched", partition.fetchqCnt, labels)
        if let high = partition.hiOffset, let read = partition.appOffset, high >= 0, read >= 0 {
            set("kafka_partition_lag", max(0, high - read), labels)
        }
    }

    private func set(_ name: String, _ value: Int64?, _ labels: [(String, String)], scale: Double = 1) {
        guard let value else { return }
        Gauge(label: name, dimensions: labels).record(Double(value) * scale)
    }
}
