/// How a log line looks.
package enum LogFormat: String, CaseIterable, Sendable {
    /// Readable when the output is a terminal, JSON otherwise.
    case automatic
    /// One JSON object a line.
    case json
    /// Time, level, message and metadata, for people.
    case text
}
