/// Settings of the database that a service owns.
///
/// | key | kind | default |
/// |---|---|---|
/// | `database.url` | `postgresql://user@host:port/name?sslmode=verify-full`, without a password | none, required |
/// | `database.passwordFile` | path of a file with the password alone | none |
/// | `database.connections` | number | 8 |
package struct DatabaseSettings: Settings, Equatable {
    package let url: String
    package let passwordFile: String?
    package let connections: Int

    package init(from reader: SettingsReader) {
        let database = reader.scoped(to: "database")
        url = database.requiredString("url", "the database: postgresql://user@host:port/name")
        passwordFile = database.path("passwordFile", "the file with the database password")
        connections = database.int("connections", default: 8, in: 2...100, "connections at most")
        if !url.isEmpty, !url.hasPrefix("postgresql://"), !url.hasPrefix("postgres://") {
            database.note("url", "must begin with postgresql://")
        } else if Self.holdsPassword(url) {
            // The value is not repeated: it would put the password into the log.
            database.note("url", "must not hold a password: put it into a file named by database.passwordFile")
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
