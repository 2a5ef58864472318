import CLibrdkafka
import Synchronization

/// librdkafka's own mock cluster, in this process: brokers that go away, answer late or with errors on command. What it
/// cannot do stands in `messaging-pitfalls.md`, section 2.3; the gravest: it keeps 5 MiB a partition, and checks no
/// idempotent sequences, so producers need `max.in.flight=1` on it.
package final class MockCluster: Sendable {
    /// Requests of Kafka's protocol, by their numbers there.
    package enum Request: Int16, Sendable {
        case produce = 0
        case fetch = 1
        case listOffsets = 2
        case metadata = 3
        case findCoordinator = 10
        case joinGroup = 11
        case initProducerID = 22
    }

    /// What a broker may answer.
    package enum Failure: Sendable {
        case notLeader, timedOut, disconnected, messageTooLarge

        var code: rd_kafka_resp_err_t {
            switch self {
            case .notLeader: RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION
            case .timedOut: RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT
            case .disconnected: RD_KAFKA_RESP_ERR__TRANSPORT
            case .messageTooLarge: RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE
            }
        }
    }

    private let owner: Mutex<MockClusterHandle>
    package let bootstrapServers: String
    package let brokerCount: Int32

    package init(brokerCount: Int32 = 1) throws(MockClusterError) {
        let handle = try MockClusterHandle(brokerCount: brokerCount)
        bootstrapServers = handle.bootstrapServers
        owner = Mutex(handle)
        self.brokerCount = brokerCount
    }

    package func createTopic(_ name: String, partitions: Int32) throws(MockClusterError) {
        let code = owner.withLock { rd_kafka_mock_topic_create($0.cluster, name, partitions, brokerCount) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw MockClusterError(String(cString: rd_kafka_err2str(code))) }
    }

    /// The next requests of this kind are answered with these errors, one each.
    package func fail(_ request: Request, with failures: [Failure]) {
        var codes = failures.map(\.code)
        owner.withLock { rd_kafka_mock_push_request_errors_array($0.cluster, request.rawValue, codes.count, &codes) }
    }

    /// Every broker is gone: connections break, new ones are refused.
    package func takeDown() {
        owner.withLock { for broker in 1...brokerCount { rd_kafka_mock_broker_set_down($0.cluster, broker) } }
    }

    package func bringUp() {
        owner.withLock { for broker in 1...brokerCount { rd_kafka_mock_broker_set_up($0.cluster, broker) } }
    }

    /// How long every answer takes.
    package func setRoundTrip(_ time: Duration) {
        let milliseconds = Int32(time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000)
        owner.withLock { for broker in 1...brokerCount { rd_kafka_mock_broker_set_rtt($0.cluster, broker, milliseconds) } }
    }
}

package struct MockClusterError: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// The one owner of the cluster and of the client it lives in: the cluster goes first.
private struct MockClusterHandle: ~Copyable, @unchecked Sendable {
    let client: OpaquePointer
    let cluster: OpaquePointer

    init(brokerCount: Int32) throws(MockClusterError) {
        // Its client may be the first of the process.
        recosa_keep_openssl_to_the_end()
        let configuration = rd_kafka_conf_new()
        rd_kafka_conf_set(configuration, "log_level", "0", nil, 0)
        guard let client = rd_kafka_new(RD_KAFKA_PRODUCER, configuration, nil, 0) else {
            rd_kafka_conf_destroy(configuration)
            throw MockClusterError("no client for the mock cluster")
        }
        guard let cluster = rd_kafka_mock_cluster_new(client, brokerCount) else {
            rd_kafka_destroy(client)
            throw MockClusterError("no mock cluster of \(brokerCount) brokers")
        }
        self.client = client
        self.cluster = cluster
    }

    deinit {
        rd_kafka_mock_cluster_destroy(cluster)
        rd_kafka_destroy(client)
    }

    var bootstrapServers: String { String(cString: rd_kafka_mock_cluster_bootstraps(cluster)) }
}
