package import Logging

/// Writes each event as one line, in one write, so that lines of several processes on one terminal do not mix.
package struct LineLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level

    private let label: String
    private let format: LogFormat
    private let clock: @Sendable () -> WallTime
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - label: names the part of the program.
    ///   - level: the least severe level that is written.
    ///   - format: `.automatic` is treated as JSON; the caller knows whether it writes to a terminal.
    ///   - clock: the time of each line.
    ///   - write: takes a whole line with its line end.
    package init(
        label: String, level: Logger.Level, format: LogFormat, clock: @escaping @Sendable () -> WallTime = { WallTime.now() },
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        self.logLevel = level
        self.format = format
        self.clock = clock
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let own = event.metadata { all.merge(own) { _, new in new } }
        // The server's own number of a request says nothing beside the request id that the client was told.
        if all[LogKey.requestID] != nil { all["hb.request.id"] = nil }
        let time = clock()
        switch format {
        case .text: write(LogLine.text(label: label, event: event, metadata: all, time: time.clock))
        case .json, .automatic: write(LogLine.json(label: label, event: event, metadata: all, time: time.rfc3339))
        }
    }
}

/// Names of metadata that every part uses alike, so that one search finds all lines about one request or event.
package enum LogKey {
    /// The request's id, as in the answer's `X-Request-ID`.
    package static let requestID = "request.id"
    /// The event's id (CloudEvents `id`).
    package static let eventID = "event.id"
}
