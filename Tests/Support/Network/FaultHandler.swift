import NIOCore
import Synchronization

/// One direction of a connection through the proxy.
final class FaultHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let other: any Channel
    private let state: FaultProxy.State

    init(to other: any Channel, _ state: FaultProxy.State) {
        self.other = other
        self.state = state
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        let other = other
        switch state.fault.withLock({ $0 }) {
        case .none: other.writeAndFlush(bytes, promise: nil)
        case .blackHole: state.swallowed.withLock { $0 += bytes.readableBytes }
        case .delay(let milliseconds):
            // One loop and one delay: what came first is written first.
            context.eventLoop.scheduleTask(in: .milliseconds(milliseconds)) { other.writeAndFlush(bytes, promise: nil) }
        case .reset: FaultProxy.cut(context.channel)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        other.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that resets its side: the other side learns it by the close.
        context.close(promise: nil)
    }
}
