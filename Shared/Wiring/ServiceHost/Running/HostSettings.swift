/// What every service needs: log, HTTP and shutdown.
///
/// | key | kind | default |
/// |---|---|---|
/// | `shutdown.grace` | duration | 8s |
///
/// and those of ``LoggingSettings`` and ``HTTPSettings``.
package struct HostSettings: Settings {
    package let logging: LoggingSettings
    package let http: HTTPSettings
    /// The time that services may take to stop; then they are cancelled.
    package let shutdownGrace: Duration

    package init(from reader: SettingsReader) {
        logging = LoggingSettings(from: reader)
        http = HTTPSettings(from: reader)
        let shutdown = reader.scoped(to: "shutdown")
        shutdownGrace = shutdown.duration("grace", default: .seconds(8), "the time that services may take to stop, at most 9s")
        if shutdownGrace > .seconds(9) { shutdown.note("grace", "must be at most 9s: the whole shutdown ends within 10s") }
    }
}

/// The host's settings and those of one service, read from the same sources.
struct ProgramSettings<Own: Settings>: Settings {
    let host: HostSettings
    let own: Own

    init(from reader: SettingsReader) {
        host = HostSettings(from: reader)
        own = Own(from: reader)
    }
}
