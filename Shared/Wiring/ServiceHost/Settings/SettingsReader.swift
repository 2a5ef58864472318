import Configuration
import FoundationEssentials

/// Reads one scope of the settings: flags before environment before file.
///
/// Nothing is thrown here. A value that is missing or does not fit is noted, a harmless one returned, and the loader
/// refuses the whole start with every fault at once.
package struct SettingsReader {
    private let reader: ConfigReader
    private let scope: [String]
    private let record: SettingsRecord

    init(reader: ConfigReader, scope: [String] = [], record: SettingsRecord) {
        self.reader = reader
        self.scope = scope
        self.record = record
    }

    /// The reader of the settings below `name`: `scoped(to: "http").int("port", …)` reads `http.port`.
    package func scoped(to name: String) -> SettingsReader {
        SettingsReader(reader: reader.scoped(to: ConfigKey([name])), scope: scope + [name], record: record)
    }

    /// A text, or nil when it is not set.
    package func optionalString(_ name: String, _ explanation: String) -> String? {
        value(name, kind: "text", default: nil, explanation)
    }

    /// A text.
    package func string(_ name: String, default fallback: String, _ explanation: String) -> String {
        value(name, kind: "text", default: fallback, explanation) ?? fallback
    }

    /// A text that has no default: its absence is a fault.
    package func requiredString(_ name: String, _ explanation: String) -> String {
        guard let value = value(name, kind: "text", default: nil, explanation) else {
            note(name, "is required and not set: \(explanation)")
            return ""
        }
        return value
    }

    /// A list of texts, separated by commas.
    package func strings(_ name: String, default fallback: [String], _ explanation: String) -> [String] {
        guard let text = value(name, kind: "list", default: fallback.joined(separator: ","), explanation) else { return fallback }
        return text.split(separator: ",").map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    }

    /// A whole number in `range`.
    package func int(
        _ name: String, default fallback: Int, in range: ClosedRange<Int> = 0...Int.max, _ explanation: String
    ) -> Int {
        guard let text = value(name, kind: "number", default: "\(fallback)", explanation) else { return fallback }
        guard let number = Int(text), range.contains(number) else {
            let upper = range.upperBound == .max ? "" : " to \(range.upperBound)"
            note(name, "must be a whole number from \(range.lowerBound)\(upper), not \(quoted(text))")
            return fallback
        }
        return number
    }

    /// Yes or no.
    package func bool(_ name: String, default fallback: Bool, _ explanation: String) -> Bool {
        guard let text = value(name, kind: "yes or no", default: fallback ? "true" : "false", explanation) else { return fallback }
        switch text.lowercased() {
        case "true", "yes", "on", "1", "": return true
        case "false", "no", "off", "0": return false
        default:
            note(name, "must be true or false, not \(quoted(text))")
            return fallback
        }
    }

    /// A span of time: `250ms`, `10s`, `5m`, `2h`; a bare number is seconds.
    package func duration(_ name: String, default fallback: Duration, _ explanation: String) -> Duration {
        guard let text = value(name, kind: "duration", default: DurationText.text(of: fallback), explanation) else { return fallback }
        guard let duration = DurationText.duration(from: text) else {
            note(name, "must be a time such as 250ms, 10s, 5m or 2h, not \(quoted(text))")
            return fallback
        }
        return duration
    }

    /// One of the values of an enumeration.
    package func choice<Value>(_ name: String, default fallback: Value, _ explanation: String) -> Value
    where Value: RawRepresentable<String> & CaseIterable {
        let choices = Value.allCases.map(\.rawValue)
        guard let text = value(name, kind: choices.joined(separator: "|"), default: fallback.rawValue, explanation) else {
            return fallback
        }
        guard let choice = Value(rawValue: text) else {
            let nearest = NearestName.of(text, among: choices).map { " (did you mean \($0)?)" } ?? ""
            note(name, "must be one of \(choices.joined(separator: ", ")), not \(quoted(text))\(nearest)")
            return fallback
        }
        return choice
    }

    /// The path of a file that can be read now; nil when it is not set.
    package func path(_ name: String, _ explanation: String) -> String? {
        guard let path = value(name, kind: "file", default: nil, explanation) else { return nil }
        if !FileManager.default.isReadableFile(atPath: path) {
            note(name, "names a file that cannot be read: \(path)")
        }
        return path
    }

    /// The content of the file that the setting names, without the line end; nil when it is not set.
    ///
    /// The setting's name ends in `File`, so that a secret itself can be neither flag nor variable.
    package func secret(file name: String, _ explanation: String) -> Secret? {
        guard let path = value(name, kind: "file", default: nil, explanation) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            note(name, "names a file that cannot be read: \(path)")
            return nil
        }
        let text = String(decoding: data, as: UTF8.self).trimmingWhitespace()
        if text.isEmpty {
            note(name, "names an empty file: \(path)")
        }
        return Secret(text)
    }

    /// Notes that the value of a setting does not fit; for rules that span several settings.
    package func note(_ name: String, _ fault: String) {
        record.faults.append("\(self.name(name)) \(fault)")
    }

    private func name(_ name: String) -> SettingName {
        SettingName(key: (scope + [name]).joined(separator: "."))
    }

    private func value(_ name: String, kind: String, default fallback: String?, _ explanation: String) -> String? {
        record.asked.append(AskedSetting(name: self.name(name), kind: kind, fallback: fallback, explanation: explanation))
        return reader.string(forKey: ConfigKey([name]))
    }

    private func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
}
