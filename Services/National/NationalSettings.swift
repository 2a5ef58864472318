package import ServiceHost

/// The settings of a national service beside those of the host.
///
/// | key | kind | default |
/// |---|---|---|
/// | `persons.keyFile` | file with the 32 bytes, in hexadecimal, under which persons are encrypted at rest | none: no persons are kept |
///
/// and those of ``DatabaseSettings``, ``BrokerSettings`` and ``AuthenticationSettings``.
package struct NationalSettings: Settings {
    package let database: DatabaseSettings
    package let broker: BrokerSettings
    package let authentication: AuthenticationSettings
    package let personsKeyFile: String?

    package init(from reader: SettingsReader) {
        database = DatabaseSettings(from: reader)
        broker = BrokerSettings(from: reader)
        authentication = AuthenticationSettings(from: reader)
        personsKeyFile = reader.scoped(to: "persons").optionalString(
            "keyFile", "the file with the key under which persons are encrypted at rest")
    }
}
