package import Logging

/// What was said to a logger, of any level: one line for each event, the message and then its metadata by name.
package final class LoggedLines: Sendable {
    private let lines = Recorder<String>()

    package init() {}

    package var all: [String] { lines.all }

    package var logger: Logger { Logger(label: "test") { _ in Handler(lines: self.lines) } }

    private struct Handler: LogHandler {
        let lines: Recorder<String>
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            lines.add(event.message.description + all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined())
        }
    }
}
