package import Postgres

/// Settings of the database that a service owns.
///
/// | key | kind | default |
/// |---|---|---|
/// | `database.url` | `postgresql://user@host:port/name?sslmode=verify-full`, without a password | none, required |
/// | `database.passwordFile` | path of a file with the password alone | none |
/// | `database.ownerUrl` | the same database as the role that owns its tables and runs the migrations | `database.url` |
/// | `database.ownerPasswordFile` | path of a file with the owner's password alone | none |
/// | `database.connections` | number | 8 |
package struct DatabaseSettings: Settings, Equatable {
    package let url: String
    package let passwordFile: String?
    package let ownerUrl: String?
    package let ownerPasswordFile: String?
    package let connections: Int

    package init(from reader: SettingsReader) {
        let database = reader.scoped(to: "database")
        url = database.requiredString("url", "the database: postgresql://user@host:port/name")
        passwordFile = database.path("passwordFile", "the file with the database password")
        ownerUrl = database.optionalString("ownerUrl", "the same database as its owner, who runs the migrations")
        ownerPasswordFile = database.path("ownerPasswordFile", "the file with the owner's password")
        connections = database.int("connections", default: 8, in: 2...100, "connections at most")
        Self.check(url, "url", passwordFile: "passwordFile", database)
        Self.check(ownerUrl ?? "", "ownerUrl", passwordFile: "ownerPasswordFile", database)
    }

    /// How the service works.
    /// - Parameter connections: another bound than the one for requests.
    package func service(connections: Int? = nil) throws(StartupError) -> PostgresSettings {
        try settings(url, passwordFile, "database.url", connections ?? self.connections)
    }

    /// How the migrations are run.
    package func owner() throws(StartupError) -> PostgresSettings {
        guard let ownerUrl else { return try service(connections: 1) }
        return try settings(ownerUrl, ownerPasswordFile, "database.ownerUrl", 1)
    }

    private func settings(
        _ url: String, _ passwordFile: String?, _ setting: String, _ connections: Int
    ) throws(StartupError) -> PostgresSettings {
        do {
            var settings = try PostgresSettings(url: url, setting: setting)
            settings.passwordFile = passwordFile
            settings.maximumConnections = connections
            return settings
        } catch {
            throw .configuration(remedy: "Correct \(setting): \(error.message)", setting: setting, cause: "\(error)")
        }
    }

    private static func check(_ url: String, _ name: String, passwordFile: String, _ database: SettingsReader) {
        if !url.isEmpty, !url.hasPrefix("postgresql://"), !url.hasPrefix("postgres://") {
            database.note(name, "must begin with postgresql://")
        } else if holdsPassword(url) {
            // The value is not repeated: it would put the password into the log.
            database.note(name, "must not hold a password: put it into a file named by database.\(passwordFile)")
        }
    }

    private static func holdsPassword(_ url: String) -> Bool {
        guard let start = url.firstRange(of: "://")?.upperBound else { return false }
        let rest = url[start...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") { return true }
        return rest.contains("?password=") || rest.contains("&password=")
    }
}
