import Logging

/// A command speaks by its output; the libraries under it are silent.
enum SilentLog {
    static let logger = Logger(label: "recosa", factory: { _ in SwiftLogNoOpLogHandler() })
}
