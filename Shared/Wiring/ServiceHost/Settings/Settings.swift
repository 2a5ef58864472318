/// A group of settings that reads itself.
///
/// A conforming type asks the reader for each of its settings, unconditionally and with a default: the loader learns the
/// known names from what was asked, so a setting read only in one branch would be refused as unknown in the other.
package protocol Settings: Sendable {
    /// Reads the settings; a missing or malformed one is noted by the reader, and the loader then refuses the whole.
    init(from reader: SettingsReader)
}

/// No settings of its own: for a service that needs only those of the host.
package struct NoSettings: Settings {
    package init(from reader: SettingsReader) {}
}
