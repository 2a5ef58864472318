package import Logging

extension Logger {
    /// Keeps test output to what tests say.
    package static var silent: Logger {
        Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    }
}
