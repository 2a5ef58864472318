import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// A TCP relay on the loopback address that breaks the network on command, between a client and a real server.
package final class FaultProxy: Sendable {
    package enum Fault: Sendable, Equatable {
        case none
        /// Connections stay open; nothing passes in either direction, and nothing that was sent meanwhile is ever delivered late.
        case blackHole
        /// Everything passes, so much later.
        case delay(milliseconds: Int64)
        /// Connections are cut with a reset, also those that are made anew.
        case reset
    }

    final class State: Sendable {
        let fault = Mutex(Fault.none)
        let swallowed = Mutex(0)
        let open = Mutex<[ObjectIdentifier: any Channel]>([:])
    }

    private let server: any Channel
    private let state: State

    private init(server: any Channel, state: State) {
        self.server = server
        self.state = state
    }

    /// - Parameter target: the server's port at 127.0.0.1.
    package static func start(to target: Int) async throws -> FaultProxy {
        let state = State()
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { client in join(client, to: target, state) }
            .bind(host: "127.0.0.1", port: 0).get()
        return FaultProxy(server: server, state: state)
    }

    /// Bytes that went into the black hole so far.
    package var swallowedBytes: Int { state.swallowed.withLock { $0 } }

    package var port: Int { server.localAddress?.port ?? 0 }

    /// Holds for what is open and for what is opened from now on. After a black hole the connections that were swallowed are
    /// cut: their bytes have a hole in them.
    package func set(_ fault: Fault) {
        let before = state.fault.withLock { current in
            defer { current = fault }
            return current
        }
        guard fault == .reset || before == .blackHole else { return }
        for channel in state.open.withLock({ Array($0.values) }) { Self.cut(channel) }
    }

    package func stop() async {
        for channel in state.open.withLock({ Array($0.values) }) { Self.cut(channel) }
        do { try await server.close() } catch { return }
    }

    /// Linger 0 makes closing a reset.
    static func cut(_ channel: any Channel) {
        guard let socket = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
    }

    private static func join(_ client: any Channel, to target: Int, _ state: State) -> EventLoopFuture<Void> {
        if state.fault.withLock({ $0 }) == .reset {
            cut(client)
            return client.eventLoop.makeSucceededVoidFuture()
        }
        // On the client's loop, so that the two directions take turns.
        return ClientBootstrap(group: client.eventLoop).channelOption(.autoRead, value: false)
            .connect(host: "127.0.0.1", port: target)
            .flatMap { server in
                for channel in [client, server] {
                    state.open.withLock { $0[ObjectIdentifier(channel)] = channel }
                    channel.closeFuture.whenComplete { _ in state.open.withLock { $0[ObjectIdentifier(channel)] = nil } }
                }
                return client.pipeline.addHandler(FaultHandler(to: server, state)).and(
                    server.pipeline.addHandler(FaultHandler(to: client, state))
                )
                .flatMap { _ in
                    client.setOption(.autoRead, value: true).and(server.setOption(.autoRead, value: true)).map { _ in }
                }
            }
    }
}
