package import Logging

/// Settings of the log.
///
/// | key | kind | default |
/// |---|---|---|
/// | `log.level` | trace, debug, info, notice, warning, error, critical | info |
/// | `log.format` | automatic, json, text | automatic |
package struct LoggingSettings: Settings {
    package let level: Logger.Level
    package let format: LogFormat

    package init(from reader: SettingsReader) {
        let log = reader.scoped(to: "log")
        level = log.choice("level", default: Logger.Level.info, "the least severe level that is written")
        format = log.choice("format", default: LogFormat.automatic, "JSON for machines, text for people, automatic by terminal")
    }
}
