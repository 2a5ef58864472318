package import NIOCore
import Synchronization
package import Tansu

/// Makes a broker honour `fetch.max.bytes`: its answers to Fetch are cut after whole batches to what was asked for, as Kafka does it.
/// What is cut off is given when it is asked for. The broker's own address in its answers becomes the relay's, or clients would go past it.
///
/// Understands the versions that librdkafka 2.0.2 speaks: Metadata up to 8, FindCoordinator up to 2, Fetch 4 to 11.
package struct FetchLimitGate: RelayGate {
    /// What passed through all connections of a relay.
    package final class Passed: Sendable {
        private let state = Mutex((largest: 0, cut: 0))

        package init() {}

        /// Bytes of the largest answer to a Fetch.
        package var largest: Int { state.withLock { $0.largest } }
        /// How many answers were longer than asked for.
        package var cut: Int { state.withLock { $0.cut } }

        fileprivate func note(_ size: Int, before: Int) {
            state.withLock { state in
                state.largest = max(state.largest, size)
                if size < before { state.cut += 1 }
            }
        }
    }

    private struct Asked {
        let key: Int16
        let version: Int16
        let limit: Int
    }

    /// Numbers of the Kafka protocol.
    private static let (fetch, metadata, findCoordinator): (Int16, Int16, Int16) = (1, 3, 10)

    private let port: Int32
    private let passed: Passed
    private var requests = KafkaFrames()
    private var answers = KafkaFrames()
    private var asked: [Int32: Asked] = [:]
    private var tails = FetchTails()

    package init(port: Int, passed: Passed) {
        self.port = Int32(port)
        self.passed = passed
    }

    package mutating func fromClient(_ bytes: ByteBuffer) -> [RelayStep] {
        requests.take(bytes).map { request in
            guard let answer = answered(request) else { return .forward(KafkaFrames.framed(request)) }
            passed.note(answer.readableBytes, before: answer.readableBytes)
            return .answer(KafkaFrames.framed(answer))
        }
    }

    package mutating func fromBroker(_ bytes: ByteBuffer) -> [RelayStep] {
        answers.take(bytes).map { .forward(KafkaFrames.framed(passedOn($0))) }
    }

    /// What can be answered without the broker; what it is asked for else is noted.
    private mutating func answered(_ request: ByteBuffer) -> ByteBuffer? {
        var request = request
        guard let (key, version, correlation) = request.readMultipleIntegers(as: (Int16, Int16, Int32).self),
            [Self.fetch, Self.metadata, Self.findCoordinator].contains(key)
        else { return nil }
        let fetch = key == Self.fetch ? FetchRequest(request, version: version) : nil
        if let fetch, let answer = tails.answer(to: fetch, correlation: correlation, version: version) { return answer }
        asked[correlation] = Asked(key: key, version: version, limit: fetch?.limit ?? .max)
        return nil
    }

    private mutating func passedOn(_ answer: ByteBuffer) -> ByteBuffer {
        guard let correlation = answer.getInteger(at: answer.readerIndex, as: Int32.self),
            let asked = asked.removeValue(forKey: correlation)
        else { return answer }
        switch asked.key {
        case Self.metadata: return KafkaAnswer(answer).withBrokers(at: port, version: asked.version)
        case Self.findCoordinator: return KafkaAnswer(answer).withCoordinator(at: port, version: asked.version)
        default:
            let cut = KafkaAnswer(answer).cut(to: asked.limit, version: asked.version, tails: &tails)
            passed.note(cut.readableBytes, before: answer.readableBytes)
            return cut
        }
    }
}
