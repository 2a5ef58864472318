/// What a settings type asked for.
package struct AskedSetting: Sendable {
    package let name: SettingName
    /// The kind of value, as said to people: `number`, `duration`, `file` …
    package let kind: String
    /// The default as text; nil when there is none.
    package let fallback: String?
    package let explanation: String
}

/// Collects, while the settings read themselves, what is known and what is wrong.
///
/// Lives only inside one call of the loader, on one task: hence a plain class.
final class SettingsRecord {
    var asked: [AskedSetting] = []
    var faults: [String] = []
}
