import NIOCore
import NIOPosix
import Testing
import TestSupport

@Suite("Faults: the proxy that breaks the network", .serialized)
struct FaultProxyTests {
    /// An echo behind the proxy, and a client before it.
    private struct Scene {
        let echo: any Channel
        let proxy: FaultProxy

        static func start() async throws -> Scene {
            let echo = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .childChannelInitializer { channel in channel.pipeline.addHandler(Echo()) }
                .bind(host: "127.0.0.1", port: 0).get()
            return Scene(echo: echo, proxy: try await FaultProxy.start(to: echo.localAddress?.port ?? 0))
        }

        func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
            try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(host: "127.0.0.1", port: proxy.port) { channel in
                    channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel(wrappingChannelSynchronously: channel) }
                }
        }

        func stop() async throws {
            await proxy.stop()
            try await echo.close()
        }
    }

    private final class Echo: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            context.writeAndFlush(data, promise: nil)
        }
    }

    @Test("passes everything, late when it is told to")
    func passes() async throws {
        let scene = try await Scene.start()
        for fault in [FaultProxy.Fault.none, .delay(milliseconds: 20)] {
            scene.proxy.set(fault)
            let answer = try await within(.seconds(10), "an answer under \(fault)") {
                try await scene.connect().executeThenClose { inbound, outbound in
                    try await outbound.write(ByteBuffer(string: "hello"))
                    return try await inbound.first { _ in true }.map { String(buffer: $0) }
                }
            }
            #expect(answer == "hello")
        }
        try await scene.stop()
    }

    @Test("swallows everything in a black hole, and cuts those connections when it ends")
    func blackHole() async throws {
        let scene = try await Scene.start()
        scene.proxy.set(.blackHole)
        let answer = try await within(.seconds(10), "the end of the connection") {
            try await scene.connect().executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: "lost"))
                while scene.proxy.swallowedBytes < 4 { await Task.yield() }
                scene.proxy.set(.none)
                do { return try await inbound.first { _ in true } } catch is IOError { return nil }
            }
        }
        #expect(answer == nil, "what was swallowed is not delivered late")
        try await scene.stop()
    }

    @Test("cuts what is open, and what is opened, with a reset")
    func reset() async throws {
        let scene = try await Scene.start()
        scene.proxy.set(.reset)
        let wasCut = try await within(.seconds(10), "the cut") {
            do {
                return try await scene.connect().executeThenClose { inbound, outbound in
                    try await outbound.write(ByteBuffer(string: "x"))
                    return try await inbound.first { _ in true } == nil
                }
            } catch {
                return true
            }
        }
        #expect(wasCut)
        try await scene.stop()
    }
}
