import Glibc

/// The keywords and values libpq is given: the settings over the defaults a service needs.
struct ConnectionParameters {
    let values: [(keyword: String, value: String)]
    /// How long a connection attempt may take in all. libpq's poll interface leaves `connect_timeout` to its caller.
    let attemptLimit: Duration

    /// libpq's own defaults wait minutes for a dead peer; these find it in seconds (pitfalls 2.4, dead peers).
    /// GSSAPI encryption is tried first by default and costs a round trip of every connect.
    static let defaults = [
        "connect_timeout": "3", "tcp_user_timeout": "5000", "keepalives_idle": "5", "keepalives_interval": "2",
        "keepalives_count": "3", "gssencmode": "disable", "target_session_attrs": "read-write", "client_encoding": "UTF8",
        "application_name": "recosa",
    ]

    init(_ settings: PostgresSettings) throws(PostgresError) {
        var merged = Self.defaults.merging(settings.parameters) { _, given in given }
        if let file = settings.passwordFile { merged["password"] = try Self.password(in: file) }
        merged["options"] = [merged["options"], Self.options(settings)].compactMap { $0 }.joined(separator: " ")
        guard let seconds = merged["connect_timeout"].flatMap(Int.init), seconds > 0 else {
            throw PostgresError(
                .configuration, "connect_timeout must be a number of seconds above zero", place: "connect_timeout")
        }
        let hosts = (merged["host"] ?? merged["hostaddr"] ?? "").split(separator: ",").count
        attemptLimit = .seconds(seconds * max(hosts, 1))
        values = merged.map { ($0.key, $0.value) }.sorted { $0.keyword < $1.keyword }
    }

    /// Limits the server enforces itself, so that they also hold when this process hangs.
    private static func options(_ settings: PostgresSettings) -> String {
        [
            "-c statement_timeout=\(settings.statementTimeout.milliseconds)",
            "-c lock_timeout=\(settings.lockTimeout.milliseconds)",
            "-c idle_in_transaction_session_timeout=\(settings.idleInTransactionTimeout.milliseconds)",
            "-c timezone=UTC",
        ].joined(separator: " ")
    }

    private static func password(in file: String) throws(PostgresError) -> String {
        let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw PostgresError(.configuration, "the password file cannot be read: \(reason)", place: "password file \(file)")
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe read(descriptor, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
        let password = text.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
        guard !password.isEmpty else {
            throw PostgresError(.configuration, "the password file is empty", place: "password file \(file)")
        }
        return String(password)
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a small limit does not become "none".
    var milliseconds: Int64 {
        components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
