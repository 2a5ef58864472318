import Embedded
import Logging
import ServiceLifecycle

/// The whole platform on this machine: started in the order of dependence, supervised, stopped in the reverse order.
struct Platform: Service {
    let plan: UpPlan
    let console: Console
    let logger: Logger

    func run() async throws {
        let started = ContinuousClock.now
        let launch = PlatformLaunch(plan: plan, console: console, logger: logger)
        let supervisors: [Supervisor]
        do {
            supervisors = try await cancelWhenGracefulShutdown { try await launch.start() }
        } catch {
            await launch.stop()
            if error is CancellationError { return console.say("Stopped while starting.") }
            throw PlatformFailure.named(error)
        }
        launch.writeUpFile()
        console.say("Ready after \((ContinuousClock.now - started).inWords).")
        defer { launch.removeUpFile() }
        try await supervise(supervisors)
        console.say("Stopped.")
    }

    /// Until the stop that somebody asks for: first the services, side by side, then what they need.
    private func supervise(_ supervisors: [Supervisor]) async throws {
        let codes = plan.members.map(\.code)
        let needs = supervisors.filter { !codes.contains($0.part.name) }
        let members = supervisors.filter { codes.contains($0.part.name) }
        let reception = Reception(plan: plan, console: console, logger: logger)
        let broker = BrokerAddress(
            servers: plan.bootstrapServers, options: plan.brokers == nil ? EmbeddedBroker.consumerSettings : [:])
        let lines = EventLines(broker: broker, console: console)
        let services: [any Service] = needs + [SideBySide(members), lines, reception]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup) }, logger: logger))
        try await group.run()
    }
}

/// Services that are run, and stopped, side by side.
private struct SideBySide: Service {
    let services: [Supervisor]

    init(_ services: [Supervisor]) { self.services = services }

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { try await service.run() } }
            try await group.waitForAll()
        }
    }
}
