/// The part of librdkafka's statistics that operators look at (its file STATISTICS.md names every field).
struct KafkaStatistics: Decodable, Equatable {
    struct Window: Decodable, Equatable {
        let p99: Int64?
    }

    struct Broker: Decodable, Equatable {
        let nodeid: Int32
        let state: String?
        let rtt: Window?
        let int_latency: Window?
        let outbuf_latency: Window?
        let txretries: Int64?
        let req_timeouts: Int64?
        let disconnects: Int64?
    }

    struct Partition: Decodable, Equatable {
        let partition: Int32
        let fetchq_cnt: Int64?
        let hi_offset: Int64?
        let app_offset: Int64?
    }

    struct Topic: Decodable, Equatable {
        let topic: String
        let partitions: [String: Partition]
    }

    struct Group: Decodable, Equatable {
        let rebalance_cnt: Int64?
        let rebalance_age: Int64?
    }

    struct Idempotence: Decodable, Equatable {
        let epoch_cnt: Int64?
    }

    let client_id: String
    let type: String
    let replyq: Int64?
    let msg_cnt: Int64?
    let msg_size: Int64?
    let brokers: [String: Broker]?
    let topics: [String: Topic]?
    let cgrp: Group?
    let eos: Idempotence?
}
