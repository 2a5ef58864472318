import Dashboard
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RegionalTwin
import ServiceHost
import ServiceLifecycle
import View

/// Serves the dashboard over the twin, for browser tests and for looking at pages. Prints its address; ends on SIGTERM.
@main
struct DashboardPreview {
    static func main() async throws {
        let twin = try TwinRegionalReader()
        let accounts = TwinAccountStore()
        let hasher = PasswordHasher(cost: (rounds: 1_024, blockSize: 8, parallelism: 1))
        let creation = CreateAccount(store: accounts, hasher: hasher)
        let environment = DashboardEnvironment.system
        for (name, role) in [("comite", AccountRole.committee), ("operateur", .operator)] {
            try await creation.create(
                name: name, password: "mot de passe d'essai", role: role, salt: environment.randomBytes(PasswordHasher.saltLength),
                now: environment.now())
        }
        let settings = DashboardSettings(
            isPublic: ProcessInfo.processInfo.environment["RECOSA_PREVIEW_PUBLIC"] == "1", secureCookies: false)
        let router = Router(context: HostRequestContext.self, options: .autoGenerateHeadEndpoints)
        let routes = DashboardRoutes(
            reader: twin, accounts: accounts, hasher: hasher, settings: settings,
            environment: DashboardEnvironment(now: { TwinRegionalReader.present }, randomBytes: environment.randomBytes))
        routes.add(to: router)
        let listeners = Listeners()
        let change = "event: change\ndata: {}\n\n"
        router.post("/twin/change") { _, _ in
            twin.change()
            listeners.tell()
            return Response(status: .noContent)
        }
        router.get("/v1/stream") { request, _ in
            let changes = listeners.listen()
            // As the region does: what changed between the page and its listening is told first.
            let after = request.uri.queryParameters.get("after").flatMap { Int64($0) } ?? .max
            let isLate = try await twin.picture(asOf: nil).asOf.microseconds > after
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream"],
                body: .init { writer in
                    try await writer.write(ByteBuffer(string: "retry: 500\n\n" + (isLate ? change : "")))
                    // A server waits for every answer it began: a stream without an end would keep the process.
                    for await _ in changes.cancelOnGracefulShutdown() {
                        try await writer.write(ByteBuffer(string: change))
                    }
                    try await writer.finish(nil)
                })
        }
        let port = ProcessInfo.processInfo.environment["RECOSA_PREVIEW_PORT"].flatMap(Int.init) ?? 0
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
                fflush(nil)
            }, logger: Logger(label: "preview"))
        try await application.runService()
        await hasher.close()
    }
}
