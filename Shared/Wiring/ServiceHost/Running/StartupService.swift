import Logging
import ServiceLifecycle

/// Assembles the services inside the running group, so that a signal during a slow start ends it as orderly as any other.
struct StartupService<Own: Settings>: Service {
    let assembly: HostAssembly<Own>
    let group: ServiceGroup
    let assemble: ServiceHost.Assemble<Own>

    func run() async throws {
        let services = try await cancelWhenGracefulShutdown { [assembly, assemble] in
            do {
                return try await assemble(assembly)
            } catch  where Task.isCancelled {
                return []
            }
        }
        for service in services {
            await group.addServiceUnlessShutdown(
                ServiceGroupConfiguration.ServiceConfiguration(service: service, failureTerminationBehavior: .gracefullyShutdownGroup))
        }
        await group.addServiceUnlessShutdown(ShutdownDeadline.configuration(logger: assembly.logger))
        try await gracefulShutdown()
    }
}
