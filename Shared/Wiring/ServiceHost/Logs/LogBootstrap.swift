import Logging
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Plugs the log of the process in, once.
package enum LogBootstrap {
    private static let done = Atomic<Bool>(false)

    /// Sends every logger of the process to the standard error, in the format of the settings. Later calls change nothing:
    /// the logging system refuses a second bootstrap by ending the process.
    package static func start(_ settings: LoggingSettings) {
        guard done.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged else { return }
        let readable = settings.format == .text || (settings.format == .automatic && isatty(STDERR_FILENO) == 1)
        let level = settings.level
        LoggingSystem.bootstrap { label in
            LineLogHandler(label: label, level: level, format: readable ? .text : .json, write: { writeToStandardError($0) })
        }
    }

    /// One `write` a line: the kernel keeps lines up to PIPE_BUF whole, and longer ones are finished in order.
    package static func writeToStandardError(_ line: String) {
        var line = line
        line.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let count = write(STDERR_FILENO, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
                // A log that cannot be written must not stop the service: the line is given up.
                guard count > 0 else { return }
                offset += count
            }
        }
    }
}
