import Logging

/// One line of the log, rendered: pure, so that the format is tested without output.
enum LogLine {
    /// `{"time":…,"level":…,"message":…,"logger":…, metadata…}`: the message is constant, what varies is metadata.
    static func json(label: String, event: LogEvent, metadata: Logger.Metadata, time: String) -> String {
        var line = "{\"time\":\(JSONText.quoted(time)),\"level\":\"\(event.level.rawValue)\""
        line += ",\"message\":\(JSONText.quoted(event.message.description)),\"logger\":\(JSONText.quoted(label))"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            // The five fixed members win: a metadata key cannot shadow them.
            let name = ["time", "level", "message", "logger"].contains(key) ? "metadata." + key : key
            line += ",\(JSONText.quoted(name)):\(json(value))"
        }
        if let error = event.error { line += ",\"error\":\(JSONText.quoted(String(describing: error)))" }
        return line + "}\n"
    }

    /// `12:30:01.250 warning relay: message key=value`.
    static func text(label: String, event: LogEvent, metadata: Logger.Metadata, time: String) -> String {
        var line = "\(time) \(event.level.rawValue.padded(to: 8)) \(label): \(event.message)"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(value.description.singleLine)"
        }
        if let error = event.error { line += " error=\(String(describing: error).singleLine)" }
        return line + "\n"
    }

    private static func json(_ value: Logger.MetadataValue) -> String {
        switch value {
        case .string(let text): JSONText.quoted(text)
        case .stringConvertible(let value): JSONText.quoted(value.description)
        case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
        case .dictionary(let entries):
            "{" + entries.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\(json($0.value))" }.joined(separator: ",") + "}"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    /// A line break in metadata must not look like a second log line.
    fileprivate var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " \u{2424} ") }
}
