import NIOCore

/// What becomes of the first requests of a client's connection.
///
/// librdkafka before 2.2 cannot read Tansu's answer to a newer ApiVersions request. Kafka's own rule helps: a broker that does
/// not know the version answers UNSUPPORTED_VERSION, and the client asks again with version 0. So that is what a client gets
/// that asks with another; everything else passes as it is.
struct ApiVersionsGate: RelayGate {
    /// Numbers of the Kafka protocol: the request's key, the error's code, and the size of key, version and correlation.
    private static let apiVersions: Int16 = 18
    private static let unsupportedVersion: Int16 = 35
    private static let headSize = 8

    private var pending = ByteBuffer()
    /// Whether another request than ApiVersions has passed: from then on nothing has to be looked at.
    private(set) var isOpen = false

    mutating func fromClient(_ bytes: ByteBuffer) -> [RelayStep] {
        guard !isOpen else { return [.forward(bytes)] }
        var bytes = bytes
        pending.writeBuffer(&bytes)
        var steps: [RelayStep] = []
        while let step = next() { steps.append(step) }
        return steps
    }

    private mutating func next() -> RelayStep? {
        let start = pending.readerIndex
        guard let size = pending.getInteger(at: start, as: Int32.self), Int(size) >= Self.headSize,
            let key = pending.getInteger(at: start + 4, as: Int16.self),
            let version = pending.getInteger(at: start + 6, as: Int16.self),
            let correlation = pending.getInteger(at: start + 8, as: Int32.self)
        else { return nil }
        guard key == Self.apiVersions else {
            isOpen = true
            defer { pending = ByteBuffer() }
            return .forward(pending)
        }
        guard let request = pending.readSlice(length: 4 + Int(size)) else { return nil }
        return version == 0 ? .forward(request) : .answer(Self.refusal(correlation))
    }

    /// In the form of version 0, as Kafka says: the error, and an empty list of versions.
    private static func refusal(_ correlation: Int32) -> ByteBuffer {
        var answer = ByteBuffer()
        answer.writeMultipleIntegers(Int32(10), correlation, unsupportedVersion, Int32(0))
        return answer
    }
}
