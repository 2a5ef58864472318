import NIOCore
import NIOPosix

/// Stands on a port of its own before a broker and passes on what its gate lets through.
package final class BrokerRelay: Sendable {
    private let server: any Channel

    private init(server: any Channel) { self.server = server }

    package var port: Int { server.localAddress?.port ?? 0 }

    /// - Parameters:
    ///   - target: the broker's port at 127.0.0.1; it may begin to listen later.
    ///   - gate: makes the gate of a connection; told the relay's own port.
    package static func start(
        to target: Int, gate: @escaping @Sendable (_ port: Int) -> any RelayGate
    ) async throws -> BrokerRelay {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { client in join(client, to: target, gate) }
            .bind(host: "127.0.0.1", port: 0).get()
        return BrokerRelay(server: server)
    }

    package func stop() async {
        do { try await server.close() } catch { return }
    }

    /// On the client's loop, so that the two directions take turns.
    private static func join(
        _ client: any Channel, to target: Int, _ gate: @Sendable (_ port: Int) -> any RelayGate
    ) -> EventLoopFuture<Void> {
        let connection = RelayedConnection(gate: gate(client.localAddress?.port ?? 0))
        return ClientBootstrap(group: client.eventLoop).channelOption(.autoRead, value: false)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connect(host: "127.0.0.1", port: target)
            .flatMap { broker in
                client.pipeline.addHandler(RelayedDirection(to: broker) { connection.gate.fromClient($0) }).and(
                    broker.pipeline.addHandler(RelayedDirection(to: client) { connection.gate.fromBroker($0) })
                )
                .flatMap { _ in client.setOption(.autoRead, value: true).and(broker.setOption(.autoRead, value: true)).map { _ in } }
            }
    }
}

/// The gate of a connection.
///
/// Unchecked: both directions are on the client's event loop, where alone it is used.
private final class RelayedConnection: @unchecked Sendable {
    var gate: any RelayGate

    init(gate: any RelayGate) { self.gate = gate }
}

/// One direction of a connection through the relay.
///
/// Unchecked: it is used on its channel's event loop only, as every handler.
private final class RelayedDirection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let other: any Channel
    private let pass: (ByteBuffer) -> [RelayStep]

    init(to other: any Channel, pass: @escaping (ByteBuffer) -> [RelayStep]) {
        self.other = other
        self.pass = pass
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        for step in pass(unwrapInboundIn(data)) {
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
