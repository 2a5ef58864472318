import Logging
import ServiceLifecycle

/// What is done once everything is ready: tells how to sign in, and imports what was asked for on the first start.
struct Reception: Service {
    let plan: UpPlan
    let console: Console
    let logger: Logger

    func run() async throws {
        greet()
        // A stop must not wait for an import; the next start goes on with it.
        await cancelWhenGracefulShutdown { await importWhatWasAskedFor() }
        try await gracefulShutdown()
    }

    private func importWhatWasAskedFor() async {
        let desk = ImportDesk(state: plan.state, console: console)
        let nations = plan.members.filter { $0 != .region }
        let services = Dictionary(uniqueKeysWithValues: nations.map { ($0.code, plan.address(of: $0)) })
        var sources: [ImportSource] = plan.imports.record ? [.record] : []
        if let actions = plan.imports.demonstration { sources.append(.demonstration(actions: actions)) }
        for source in sources {
            do { try await desk.performOnce(source, services: services, patience: .seconds(60)) } catch is CancellationError {
                return
            } catch {
                // The platform runs without it, and the import can be tried again by hand.
                console.say("The import of \(source.name) stopped: \(error)")
            }
        }
    }

    private func greet() {
        if plan.members.contains(.region) {
            console.say("Dashboard   \(plan.address(of: .region))  (name \(FirstAccount.name), password in \(plan.state.dashboardAccount))")
        }
        for member in plan.members where member != .region {
            console.say("\(member.executable.padded(to: 11)) \(plan.address(of: member))")
        }
        console.say("A token     recosa token --country ma --role focalPoint --state \(plan.state.path)")
        console.say("Stop with Ctrl-C.")
    }
}

extension String {
    /// At least so many characters, for columns.
    func padded(to width: Int) -> String { count >= width ? self : self + String(repeating: " ", count: width - count) }
}
