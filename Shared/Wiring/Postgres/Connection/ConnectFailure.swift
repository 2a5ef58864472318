/// Reads why no connection came about out of libpq's text: before a session exists there is no SQLSTATE to ask for.
enum ConnectFailure {
    /// Pieces of libpq's and the server's English messages, and the setting that has to be changed.
    private static let settings: [(piece: String, sqlState: SQLState?, setting: String)] = [
        ("password authentication failed", .invalidPassword, "user, password"),
        ("no password supplied", .invalidPassword, "password file"),
        ("no pg_hba.conf entry", .invalidAuthorization, "host, user"),
        ("does not exist", .noSuchDatabase, "dbname, user"),
        ("permission denied for database", .insufficientPrivilege, "dbname, user"),
        ("could not translate host name", nil, "host"),
        ("root certificate file", nil, "sslrootcert"),
        ("could not read root certificate", nil, "sslrootcert"),
        ("certificate file", nil, "sslcert"),
        ("private key file", nil, "sslkey"),
        ("certificate verify failed", nil, "sslrootcert"),
        ("server certificate for", nil, "sslmode"),
        ("does not support SSL", nil, "sslmode"),
        ("invalid connection option", nil, "connection parameters"),
        ("invalid port number", nil, "port"),
        ("invalid integer value", nil, "connection parameters"),
        ("invalid sslmode value", nil, "sslmode"),
        ("invalid channel_binding value", nil, "channel_binding"),
        ("invalid target_session_attrs", nil, "target_session_attrs"),
        ("unrecognized configuration parameter", nil, "options"),
        ("peer authentication failed", .invalidAuthorization, "user"),
        ("role \"", .invalidAuthorization, "user"),
    ]

    static func error(_ message: String, place: String) -> PostgresError {
        let flat = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        // A socket file or name that does not exist is a server that is not there (yet), not a wrong database.
        let absent = flat.contains("Is the server running")
        if !absent, let known = settings.first(where: { flat.contains($0.piece) }) {
            return PostgresError(.configuration, sqlState: known.sqlState, flat, place: "\(known.setting) of \(place)")
        }
        return PostgresError(.unavailable, sqlState: flat.contains("too many") ? .tooManyConnections : nil, flat, place: place)
    }
}
