import Glibc
import ServiceHost
import ServiceLifecycle
import Testing

// One after the other: signals are sent to the whole process.
@Suite("Service host", .serialized)
struct HostTests {
    private struct Unreachable: Error {}

    private func run(
        _ arguments: [String] = [], assemble: @escaping ServiceHost.Assemble<NoSettings>
    ) async -> ExitCode {
        await ServiceHost.run(
            "test", sources: SettingsSources(arguments: arguments, environment: ["LOG_LEVEL": "critical"]), settings: NoSettings.self,
            classify: { $0 is Unreachable ? .unavailable(remedy: "Start the database.", setting: "database.url") : nil },
            assemble: assemble)
    }

    @Test("An unknown setting ends the start with 78, before anything is assembled")
    func configuration() async {
        #expect(await run(["--http-prot", "1"]) { _ in fatal() } == .configuration)
    }

    @Test("What is not there ends the start with 69, an unforeseen error with 70")
    func codes() async {
        struct Odd: Error {}
        #expect(await run { _ in throw Unreachable() } == .unavailable)
        #expect(await run { _ in throw Odd() } == .software)
    }

    @Test("A service that fails ends the others in order, and its error decides the exit code")
    func failingService() async {
        struct Failing: Service { func run() async throws { throw Unreachable() } }
        struct Waiting: Service { func run() async throws { try await gracefulShutdown() } }
        #expect(await run { _ in [Waiting(), Failing()] } == .unavailable)
    }

    @Test("A signal ends a running service in order, with exit code 0")
    func signal() async {
        struct Signalling: Service {
            let number: Int32
            func run() async throws {
                kill(getpid(), number)
                try await gracefulShutdown()
            }
        }
        for number in [SIGTERM, SIGINT] {
            #expect(
                await run(["--http-port", "0"]) { assembly in
                    [assembly.server(assembly.router()), Signalling(number: number)]
                } == .success)
        }
    }

    @Test("A signal during a start that hangs ends it too, with exit code 0")
    func signalDuringStart() async {
        #expect(
            await run { _ in
                kill(getpid(), SIGTERM)
                try await Task.sleep(for: .seconds(3_600))
                return []
            } == .success)
    }

    @Test("A service that does not stop is cancelled when the grace is used up, and the exit code is still 0")
    func stubbornService() async {
        struct Stubborn: Service {
            func run() async throws {
                kill(getpid(), SIGTERM)
                try await Task.sleep(for: .seconds(3_600))
            }
        }
        #expect(await run(["--shutdown-grace", "100ms"]) { _ in [Stubborn()] } == .success)
    }

    @Test("A taken port ends the start with 69 and is named")
    func takenPort() async throws {
        let first = PortHolder()
        let port = try first.hold()
        defer { first.release() }
        #expect(await run(["--http-port", "\(port)"]) { assembly in [assembly.server(assembly.router())] } == .unavailable)
    }

    private func fatal() -> [any Service] {
        Issue.record("assembled although a setting is unknown")
        return []
    }
}
