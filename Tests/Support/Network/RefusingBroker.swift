import NIOCore
import NIOPosix

/// Speaks as much of Kafka's protocol as a broker does that wants a password and takes none.
package final class RefusingBroker: Sendable {
    private let server: any Channel

    private init(server: any Channel) { self.server = server }

    package var bootstrapServers: String { "127.0.0.1:\(server.localAddress?.port ?? 0)" }

    package static func start() async throws -> RefusingBroker {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { $0.pipeline.addHandler(RefusingHandler()) }
            .bind(host: "127.0.0.1", port: 0).get()
        return RefusingBroker(server: server)
    }

    package func stop() async {
        do { try await server.close() } catch { return }
    }
}

/// Answers each request of a connection.
///
/// Unchecked: it is used on its channel's event loop only, as every handler.
private final class RefusingHandler: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Keys and errors by their numbers in the Kafka protocol.
    private static let apiVersions: Int16 = 18
    private static let saslHandshake: Int16 = 17
    private static let saslAuthenticate: Int16 = 36
    private static let unsupportedVersion: Int16 = 35
    private static let authenticationFailed: Int16 = 58

    private var pending = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        pending.writeBuffer(&bytes)
        while let size = pending.getInteger(at: pending.readerIndex, as: Int32.self),
            var request = pending.readSlice(length: 4 + Int(size))
        {
            guard let (_, key, version, correlation) = request.readMultipleIntegers(as: (Int32, Int16, Int16, Int32).self) else { return }
            let body = Self.answer(to: key, version)
            var answer = ByteBuffer()
            answer.writeMultipleIntegers(Int32(4 + body.readableBytes), correlation)
            answer.writeImmutableBuffer(body)
            context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
        }
    }

    private static func answer(to key: Int16, _ version: Int16) -> ByteBuffer {
        var body = ByteBuffer()
        switch key {
        case apiVersions where version > 0: body.writeMultipleIntegers(unsupportedVersion, Int32(0))
        case apiVersions:
            let known: [(key: Int16, newest: Int16)] = [(3, 4), (apiVersions, 0), (saslHandshake, 1), (saslAuthenticate, 0)]
            body.writeMultipleIntegers(Int16(0), Int32(known.count))
            for api in known { body.writeMultipleIntegers(api.key, Int16(0), api.newest) }
        case saslHandshake:
            body.writeMultipleIntegers(Int16(0), Int32(1))
            write("PLAIN", to: &body)
        default:
            body.writeInteger(authenticationFailed)
            write("Authentication failed: invalid credentials", to: &body)
            body.writeInteger(Int32(0))
        }
        return body
    }

    private static func write(_ text: String, to body: inout ByteBuffer) {
        body.writeInteger(Int16(text.utf8.count))
        body.writeString(text)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
