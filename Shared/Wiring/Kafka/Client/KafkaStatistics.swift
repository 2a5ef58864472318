/// The part of librdkafka's statistics that operators look at (its file STATISTICS.md names every field).
struct KafkaStatistics: Decodable, Equatable {
    struct Window: Decodable, Equatable {
        let p99: Int64?
    }

    struct Broker: Decodable, Equatable {
        let nodeid: Int32
        let state: String?
        let rtt: Window?
        let intLatency: Window?
        let outbufLatency: Window?
        let txretries: Int64?
        let reqTimeouts: Int64?
        let disconnects: Int64?
    }

    struct Partition: Decodable, Equatable {
        let partition: Int32
        let fetchqCnt: Int64?
        let hiOffset: Int64?
        let appOffset: Int64?
    }

    struct Topic: Decodable, Equatable {
        let topic: String
        let partitions: [String: Partition]
    }

    struct Group: Decodable, Equatable {
        let rebalanceCnt: Int64?
        let rebalanceAge: Int64?
    }

    struct Idempotence: Decodable, Equatable {
        let epochCnt: Int64?
    }

    let clientId: String
    let type: String
    let replyq: Int64?
    let msgCnt: Int64?
    let msgSize: Int64?
    let brokers: [String: Broker]?
    let topics: [String: Topic]?
    let cgrp: Group?
    let eos: Idempotence?
}
