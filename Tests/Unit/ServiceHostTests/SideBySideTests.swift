import Glibc
import ServiceHost
import ServiceLifecycle
import Testing

extension HostTests {
    /// Ends after as many have been told to stop as `all` says; each of them waits for the others.
    private actor Meeting {
        private let all: Int
        private var waiting: [CheckedContinuation<Void, Never>] = []

        init(of all: Int) { self.all = all }

        func arrive() async {
            await withCheckedContinuation {
                waiting.append($0); if waiting.count == all { for one in waiting { one.resume() } }
            }
        }
    }

    private struct Member: Service {
        let meeting: Meeting
        var signals = false

        func run() async throws {
            if signals { kill(getpid(), SIGTERM) }
            try await gracefulShutdown()
            await meeting.arrive()
        }
    }

    @Test("Services side by side are told to stop at the same time: each may wait for the others' end", .timeLimit(.minutes(1)))
    func sideBySide() async {
        let meeting = Meeting(of: 3)
        #expect(
            await ServiceHost.run(
                "test", sources: SettingsSources(arguments: [], environment: ["LOG_LEVEL": "critical"]), settings: NoSettings.self
            ) { _ in
                [SideBySide([Member(meeting: meeting), Member(meeting: meeting), Member(meeting: meeting, signals: true)])]
            } == .success)
    }

    @Test("Of services side by side one that fails ends the others, and its error decides the exit code")
    func sideBySideFailure() async {
        struct Failing: Service { func run() async throws { throw StartupError.unavailable(remedy: "Start it.", setting: "it") } }
        let meeting = Meeting(of: 1)
        #expect(
            await ServiceHost.run(
                "test", sources: SettingsSources(arguments: [], environment: ["LOG_LEVEL": "critical"]), settings: NoSettings.self
            ) { _ in [SideBySide([Member(meeting: meeting), Failing()])] } == .unavailable)
    }
}
