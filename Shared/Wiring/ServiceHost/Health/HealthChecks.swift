import Synchronization

/// What a check found.
package enum HealthState: Sendable, Equatable {
    case healthy
    /// Not able to serve; the reason says what is missing and what to do, without a secret.
    case unhealthy(reason: String)
}

/// The named checks behind `/health/ready`: ready means that all are healthy.
package final class HealthChecks: Sendable {
    package typealias Check = @Sendable () async -> HealthState

    private let checks = Mutex<[(name: String, check: Check)]>([])
    private let deadline: Duration

    /// - Parameter deadline: the time each check may take; one that takes longer is unhealthy.
    package init(deadline: Duration = .seconds(2)) {
        self.deadline = deadline
    }

    /// Adds a check, or replaces the one of the same name.
    package func register(_ name: String, _ check: @escaping Check) {
        checks.withLock { checks in
            checks.removeAll { $0.name == name }
            checks.append((name, check))
        }
    }

    /// Runs all checks side by side and gives their answers in the order of registration.
    package func run() async -> [(name: String, state: HealthState)] {
        let checks = checks.withLock { $0 }
        let deadline = deadline
        return await withTaskGroup(of: (Int, HealthState).self) { group in
            for (index, entry) in checks.enumerated() {
                group.addTask { (index, await Self.answer(of: entry.check, within: deadline)) }
            }
            var states = [HealthState](repeating: .unhealthy(reason: "not run"), count: checks.count)
            for await (index, state) in group { states[index] = state }
            return zip(checks, states).map { ($0.name, $1) }
        }
    }

    private static func answer(of check: @escaping Check, within deadline: Duration) async -> HealthState {
        await withTaskGroup(of: HealthState?.self) { group in
            group.addTask { await check() }
            group.addTask {
                // Cancelled as soon as the check answers; then its nil is not looked at.
                try? await Task.sleep(for: deadline)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? .unhealthy(reason: "no answer within \(DurationText.text(of: deadline))")
        }
    }
}
