import NIOCore
import NIOPosix

/// Stands on a port of its own before a broker and passes everything on but the requests of ``ApiVersionsGate``.
package final class BrokerRelay: Sendable {
    private let server: any Channel

    private init(server: any Channel) { self.server = server }

    package var port: Int { server.localAddress?.port ?? 0 }

    /// - Parameter target: the broker's port at 127.0.0.1; it may begin to listen later.
    package static func start(to target: Int) async throws -> BrokerRelay {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { client in join(client, to: target) }
            .bind(host: "127.0.0.1", port: 0).get()
        return BrokerRelay(server: server)
    }

    package func stop() async {
        do { try await server.close() } catch { return }
    }

    /// On the client's loop, so that the two directions take turns.
    private static func join(_ client: any Channel, to target: Int) -> EventLoopFuture<Void> {
        ClientBootstrap(group: client.eventLoop).channelOption(.autoRead, value: false)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connect(host: "127.0.0.1", port: target)
            .flatMap { broker in
                client.pipeline.addHandler(RelayedDirection(to: broker, gate: ApiVersionsGate())).and(
                    broker.pipeline.addHandler(RelayedDirection(to: client, gate: nil))
                )
                .flatMap { _ in client.setOption(.autoRead, value: true).and(broker.setOption(.autoRead, value: true)).map { _ in } }
            }
    }
}

/// One direction of a connection through the relay.
///
/// Unchecked: it is used on its channel's event loop only, as every handler.
private final class RelayedDirection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let other: any Channel
    private var gate: ApiVersionsGate?

    init(to other: any Channel, gate: ApiVersionsGate?) {
        self.other = other
        self.gate = gate
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        guard let steps = gate?.take(bytes) else { return other.writeAndFlush(bytes, promise: nil) }
        for step in steps {
            switch step {
            case .forward(let bytes): other.writeAndFlush(bytes, promise: nil)
            case .answer(let bytes): context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
            }
        }
    }

    /// What this side cannot take yet is not read from the other: the relay holds little, however slow a client is.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        other.setOption(.autoRead, value: context.channel.isWritable).whenComplete { _ in }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        other.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that resets its side: the other side learns it by the close.
        context.close(promise: nil)
    }
}
