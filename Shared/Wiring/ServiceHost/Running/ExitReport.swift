import Logging
import ServiceLifecycle

/// The one place where an error that ends a program becomes an exit code and a message.
enum ExitReport {
    static func startupError(_ error: any Error, classify: ServiceHost.Classify) -> StartupError {
        if let known = error as? StartupError { return known }
        if let known = classify(error) { return known }
        return StartupError(
            exitCode: .software, remedy: "Report this fault with the lines above: the service ended unexpectedly.", cause: "\(error)")
    }
}
