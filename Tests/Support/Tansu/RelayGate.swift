package import NIOCore

/// What becomes of the bytes of one connection through a ``BrokerRelay``: both directions, in the order in which they came.
package protocol RelayGate {
    mutating func fromClient(_ bytes: ByteBuffer) -> [RelayStep]
    mutating func fromBroker(_ bytes: ByteBuffer) -> [RelayStep]
}

extension RelayGate {
    package mutating func fromBroker(_ bytes: ByteBuffer) -> [RelayStep] { [.forward(bytes)] }
}

package enum RelayStep: Equatable, Sendable {
    /// On, to the other side.
    case forward(ByteBuffer)
    /// Back, to the side it came from.
    case answer(ByteBuffer)
}
