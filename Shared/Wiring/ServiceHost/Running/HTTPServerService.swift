package import Hummingbird
package import Logging
package import NIOCore
import ServiceLifecycle

/// Serves HTTP until shutdown: then it takes no new connection and finishes what it began.
package struct HTTPServerService: Service, CustomStringConvertible {
    private let name: String
    private let settings: HTTPSettings
    private let responder: TimeoutResponder<RouterResponder<HostRequestContext>>
    private let logger: Logger

    package init(name: String, settings: HTTPSettings, router: HostRouter, logger: Logger) {
        self.name = name
        self.settings = settings
        responder = router.responder()
        self.logger = logger
    }

    package var description: String { "http" }

    /// The application that runs; tests take it instead of a socket.
    package func application(
        onListening: @escaping @Sendable (SocketAddress?) async -> Void = { _ in }
    ) -> Application<TimeoutResponder<RouterResponder<HostRequestContext>>> {
        let logger = logger
        return Application(
            responder: responder,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in
                logger.notice(
                    "Listening",
                    metadata: [
                        "http.host": "\(channel.localAddress?.ipAddress ?? "")", "http.port": "\(channel.localAddress?.port ?? 0)",
                    ])
                await onListening(channel.localAddress)
            },
            logger: logger)
    }

    package func run() async throws {
        do {
            try await application().run()
        } catch let error as IOError {
            throw Self.startupError(error, settings: settings)
        }
    }

    static func startupError(_ error: IOError, settings: HTTPSettings) -> StartupError {
        .unavailable(
            remedy: "Free port \(settings.port) of \(settings.host), or choose another one: the service cannot listen there.",
            setting: SettingName(key: "http.port").description, cause: "\(error)")
    }
}
