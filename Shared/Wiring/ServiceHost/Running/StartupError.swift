/// Why a program cannot start or go on, said so that the reader knows what to do next.
package struct StartupError: Error, Sendable, CustomStringConvertible {
    package let exitCode: ExitCode
    /// What to do next: a sentence, the first line of the message.
    package let remedy: String
    /// The setting to look at, in any of its spellings.
    package let setting: String?
    /// What was seen, with the foreign code kept.
    package let cause: String

    package init(exitCode: ExitCode, remedy: String, setting: String? = nil, cause: String = "") {
        self.exitCode = exitCode
        self.remedy = remedy
        self.setting = setting
        self.cause = cause
    }

    /// A setting is missing, unknown or wrong: exit code 78.
    package static func configuration(remedy: String, setting: String?, cause: String = "") -> StartupError {
        StartupError(exitCode: .configuration, remedy: remedy, setting: setting, cause: cause)
    }

    /// Something the program needs is not there: exit code 69.
    package static func unavailable(remedy: String, setting: String?, cause: String = "") -> StartupError {
        StartupError(exitCode: .unavailable, remedy: remedy, setting: setting, cause: cause)
    }

    /// The remedy on the first line, then setting and cause.
    package var description: String {
        var lines = [remedy]
        if let setting { lines.append("setting: \(setting)") }
        if !cause.isEmpty { lines.append(cause) }
        return lines.joined(separator: "\n")
    }
}
