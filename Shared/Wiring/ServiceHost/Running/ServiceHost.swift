import Logging
package import ServiceLifecycle
import UnixSignals

/// Runs a program: settings, log, metrics, one service group, one exit code.
///
/// ```swift
/// static func main() async {
///     await ServiceHost.main("national-ma", settings: NationalSettings.self) { assembly in
///         try await National.services(assembly, rules: .morocco)
///     }
/// }
/// ```
package enum ServiceHost {
    /// Turns errors of other modules into a ``StartupError``; nil for those it does not know.
    package typealias Classify = @Sendable (any Error) -> StartupError?
    /// Assembles the services, dependencies first: they stop in the reverse order.
    package typealias Assemble<Own: Settings> = @Sendable (HostAssembly<Own>) async throws -> [any Service]

    /// Runs until SIGTERM or SIGINT and ends the process: 0 after an orderly shutdown, within 10 seconds.
    package static func main<Own: Settings>(
        _ name: String, settings: Own.Type = Own.self, classify: @escaping Classify = { _ in nil }, assemble: @escaping Assemble<Own>
    ) async -> Never {
        AllocatorService.settle()
        let sources = SettingsSources(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessEnvironment.variables())
        let code = await run(name, sources: sources, settings: settings, classify: classify, assemble: assemble)
        ProcessEnvironment.exit(code)
    }

    /// The same, without ending the process; a startup error is written to the standard error.
    package static func run<Own: Settings>(
        _ name: String, sources: SettingsSources, settings: Own.Type = Own.self, classify: @escaping Classify = { _ in nil },
        assemble: @escaping Assemble<Own>
    ) async -> ExitCode {
        do {
            if sources.arguments == ["--help"] || sources.arguments == ["help"] {
                ProcessEnvironment.print(SettingsHelp.text(name: name, settings: SettingsLoader.settings(of: ProgramSettings<Own>.self)))
                return .success
            }
            let program = try SettingsLoader.load(ProgramSettings<Own>.self, from: sources)
            LogBootstrap.start(program.host.logging)
            let assembly = HostAssembly(
                name: name, host: program.host, settings: program.own, logger: Logger(label: name), metrics: MetricsBootstrap.start())
            try await serve(assembly, assemble: assemble)
            return .success
        } catch {
            let failure = ExitReport.startupError(error, classify: classify)
            LogBootstrap.writeToStandardError("\(name): \(failure)\n")
            return failure.exitCode
        }
    }

    /// Starts the assembled services and waits for their end; returns after a shutdown by signal.
    static func serve<Own: Settings>(_ assembly: HostAssembly<Own>, assemble: @escaping Assemble<Own>) async throws {
        let group = ServiceGroup(configuration: configuration(assembly))
        await group.addServiceUnlessShutdown(
            ServiceGroupConfiguration.ServiceConfiguration(
                service: StartupService(assembly: assembly, group: group, assemble: assemble),
                failureTerminationBehavior: .gracefullyShutdownGroup, serviceName: "startup"))
        await group.addServiceUnlessShutdown(AllocatorService())
        await group.addServiceUnlessShutdown(ShutdownDeadline.configuration(logger: assembly.logger))
        defer { ShutdownDeadline.disarm() }
        do {
            try await group.run()
        } catch is CancellationError {
            // The grace was used up and the services were cancelled; that is still the end that was asked for.
            assembly.logger.warning("Services were cancelled, they took too long to stop")
        }
    }

    private static func configuration<Own: Settings>(_ assembly: HostAssembly<Own>) -> ServiceGroupConfiguration {
        var configuration = ServiceGroupConfiguration(
            services: [ServiceGroupConfiguration.ServiceConfiguration](),
            gracefulShutdownSignals: [.sigterm, .sigint], logger: assembly.logger)
        configuration.maximumGracefulShutdownDuration = assembly.host.shutdownGrace
        return configuration
    }
}
