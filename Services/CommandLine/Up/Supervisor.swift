import Embedded
import ServiceLifecycle
import Synchronization

/// Keeps one part running until the platform is stopped, and says what happens to it.
final class Supervisor: Service {
    let part: any Part
    private let console: Console
    private let running: Mutex<(any RunningPart)?>
    private let policy: RestartPolicy
    private let changed: @Sendable () -> Void

    /// - Parameter changed: called when another process has taken the place of the one that ended.
    init(
        _ part: any Part, running: any RunningPart, console: Console, policy: RestartPolicy = RestartPolicy(),
        changed: @escaping @Sendable () -> Void
    ) {
        self.part = part
        self.running = Mutex(running)
        self.console = console
        self.policy = policy
        self.changed = changed
    }

    /// The process of the moment, or nil between two lives.
    var processID: Int32? { running.withLock { $0?.processID } }

    func run() async throws {
        var policy = policy
        while let current = running.withLock({ $0 }) {
            let born = ContinuousClock.now
            guard let ending = await cancelWhenGracefulShutdown({ await current.endedUnlessCancelled() }) else {
                return await current.stop()
            }
            running.withLock { $0 = nil }
            guard try await revive(after: ending, lifetime: .now - born, &policy) else { return }
        }
    }

    /// - Returns: false when the platform was stopped meanwhile.
    private func revive(after ending: ChildProcess.Ending, lifetime: Duration, _ policy: inout RestartPolicy) async throws -> Bool {
        var ending = ending
        var lifetime = lifetime
        while true {
            switch policy.ended(exitCode: ending.exitCode, afterRunning: lifetime) {
            case .giveUp:
                throw UpError.misconfigured(part: part.name, log: part.log)
            case .restart(let delay):
                console.say("\(part.name) \(ending.description); starting it again in \(delay.inWords) (log: \(part.log))")
                guard await pause(delay) else { return false }
            }
            do {
                let next = try await cancelWhenGracefulShutdown { try await self.part.start() }
                running.withLock { $0 = next }
                changed()
                console.say("\(part.name) runs again (process \(next.processID))")
                return true
            } catch {
                console.say("\(part.name) did not start: \(error)")
                ending = .exited(1)
                lifetime = .zero
            }
        }
    }

    /// - Returns: false when the platform was stopped meanwhile.
    private func pause(_ delay: Duration) async -> Bool {
        await cancelWhenGracefulShutdown {
            do { try await Task.sleep(for: delay) } catch { return false }
            return true
        }
    }
}

extension ChildProcess.Ending {
    /// Nil when a signal ended it.
    var exitCode: Int32? { if case .exited(let code) = self { code } else { nil } }

    var description: String {
        switch self {
        case .exited(let code): "ended with exit code \(code)"
        case .signalled(let number): "was ended by signal \(number)"
        }
    }
}

extension Duration {
    /// Seconds with one decimal, for people.
    var inWords: String {
        let tenths = (components.seconds * 10) + (components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
