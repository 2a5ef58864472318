import Configuration

/// Builds the settings of a program from flags, environment and file, in this order of precedence, and refuses what it does
/// not know.
package enum SettingsLoader {
    /// Variables of the project that are not settings of a service: those of the scripts in `Deploy`.
    private static let foreignVariables: Set<String> = ["RECOSA_BUILD", "RECOSA_STATE"]

    /// Reads `type`; throws with every fault at once: unknown names with the nearest known one, missing and malformed values.
    package static func load<Value: Settings>(
        _ type: Value.Type = Value.self, from sources: SettingsSources
    ) throws(StartupError) -> Value {
        var flags = try sources.flags()
        let path = flags.removeValue(forKey: "config") ?? sources.environment["CONFIG"]
        var file: [String: String] = [:]
        if let path {
            file = try SettingsSources.file(at: path)
        }
        // What is known is learnt by reading once from nothing: the names do not depend on the values.
        let record = SettingsRecord()
        _ = Value(from: SettingsReader(reader: reader([[:]]), record: record))
        let asked = record.asked.map(\.name)
        var faults = unknown(flags: flags, file: file, environment: sources.environment, asked: asked)

        record.asked = []
        record.faults = []
        let value = Value(
            from: SettingsReader(
                reader: reader([
                    values(asked) { flags[String($0.flag.dropFirst(2))] },
                    values(asked) { variable($0, in: sources.environment) },
                    values(asked) { file[$0.key] },
                ]), record: record))
        faults += record.faults
        guard let first = faults.first else { return value }
        throw .configuration(remedy: "Correct the settings: \(first)", setting: nil, cause: faults.dropFirst().joined(separator: "\n"))
    }

    /// Every setting that `type` knows, in the order in which it asks for them: for the help text and the documentation.
    package static func settings(of type: (some Settings).Type) -> [AskedSetting] {
        let record = SettingsRecord()
        _ = type.init(from: SettingsReader(reader: reader([[:]]), record: record))
        return record.asked
    }

    private static func reader(_ values: [[AbsoluteConfigKey: ConfigValue]]) -> ConfigReader {
        ConfigReader(providers: values.map { InMemoryProvider(values: $0) })
    }

    private static func values(_ names: [SettingName], _ lookup: (SettingName) -> String?) -> [AbsoluteConfigKey: ConfigValue] {
        names.reduce(into: [:]) { values, name in
            guard let text = lookup(name) else { return }
            values[AbsoluteConfigKey(name.key.split(separator: ".").map(String.init))] = ConfigValue(.string(text), isSecret: false)
        }
    }

    /// An empty variable counts as not set: container launchers pass variables on that way.
    private static func variable(_ name: SettingName, in environment: [String: String]) -> String? {
        [name.variable, "RECOSA_" + name.variable].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }

    private static func unknown(
        flags: [String: String], file: [String: String], environment: [String: String], asked: [SettingName]
    ) -> [String] {
        let knownFlags = Set(asked.map(\.flag))
        let knownKeys = Set(asked.map(\.key))
        let knownVariables = Set(asked.map(\.variable))
        var faults: [String] = []
        for flag in flags.keys.map({ "--" + $0 }).sorted() where !knownFlags.contains(flag) {
            faults.append("unknown flag \(flag)" + suggestion(flag, knownFlags))
        }
        for key in file.keys.sorted() where !knownKeys.contains(key) {
            faults.append("unknown key \(key) in the settings file" + suggestion(key, knownKeys))
        }
        for variable in environment.keys.sorted() {
            if let fault = unknownVariable(variable, known: knownVariables, environment: environment) { faults.append(fault) }
        }
        return faults
    }

    /// The environment belongs to everybody, so a variable is refused only when it bears the project's prefix, or when it is
    /// a slip away from a setting that is itself not set.
    private static func unknownVariable(_ variable: String, known: Set<String>, environment: [String: String]) -> String? {
        if variable.hasPrefix("RECOSA_") {
            let name = String(variable.dropFirst("RECOSA_".count))
            if known.contains(name) || foreignVariables.contains(variable) { return nil }
            return "unknown variable \(variable)" + suggestion(name, known, prefix: "RECOSA_")
        }
        guard !known.contains(variable), variable.count >= 8 else { return nil }
        let near = known.sorted().first { environment[$0] == nil && NearestName.distance(variable, $0) <= 2 && $0.count >= 8 }
        return near.map { "unknown variable \(variable): did you mean \($0)?" }
    }

    private static func suggestion(_ name: String, _ known: Set<String>, prefix: String = "") -> String {
        NearestName.of(name, among: known).map { ": did you mean \(prefix)\($0)?" } ?? ": no setting has a name like it"
    }
}
