/// The text of `--help`: every setting with its three spellings.
enum SettingsHelp {
    static func text(name: String, settings: [AskedSetting]) -> String {
        var lines = [
            "\(name) [--config FILE] [--setting value …]", "",
            "Settings: a flag wins over a variable, a variable over the file (JSON).", "",
        ]
        for setting in settings {
            let fallback = setting.fallback.map { $0.isEmpty ? "" : ", default \($0)" } ?? ""
            lines.append("  \(setting.name.flag)  \(setting.name.variable)  \(setting.name.key)")
            lines.append("      \(setting.explanation) (\(setting.kind)\(fallback))")
        }
        return lines.joined(separator: "\n")
    }
}
