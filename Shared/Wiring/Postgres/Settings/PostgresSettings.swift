/// How to reach a database, and the bounds of using it.
package struct PostgresSettings: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    /// Connection parameters by libpq's keyword (`host`, `port`, `dbname`, `user`, `sslmode`, `sslrootcert`, ...). What is not
    /// named here has the default of `ConnectionParameters`, then libpq's own (which reads `PGPASSFILE` and the like).
    package var parameters: [String: String]
    /// A file that holds the password alone; its line end does not count. It wins over `passfile` and `PGPASSFILE`.
    package var passwordFile: String?
    /// How many connections at most; each is a thread here and a process at the server.
    package var maximumConnections: Int = 8
    /// How long to wait for a free connection, or for a lost server to come back, before an error.
    package var leaseTimeout: Duration = .seconds(5)
    /// `statement_timeout`; zero: none. The client gives a statement ``graceTime`` more before it gives the connection up.
    package var statementTimeout: Duration = .seconds(30)
    /// `lock_timeout`; zero: none.
    package var lockTimeout: Duration = .seconds(10)
    /// `idle_in_transaction_session_timeout`; zero: none.
    package var idleInTransactionTimeout: Duration = .seconds(30)
    /// How much longer than the server's own time limit, or after a cancel request, an answer is waited for.
    package var graceTime: Duration = .seconds(5)
    /// A connection unused for this long is asked whether it still answers before it is handed out.
    package var idleCheckAfter: Duration = .seconds(10)
    /// How many prepared statements each connection keeps.
    package var statementCacheSize: Int = 128

    package init(parameters: [String: String] = [:], passwordFile: String? = nil) {
        self.parameters = parameters
        self.passwordFile = passwordFile
    }

    /// `host`: a name, an address, or the folder of the server's socket.
    package init(
        host: String, port: Int = 5432, database: String, user: String, passwordFile: String? = nil
    ) {
        self.init(
            parameters: ["host": host, "port": String(port), "dbname": database, "user": user], passwordFile: passwordFile)
    }

    /// Never the parameters: there may be a password among them.
    package var description: String { place }
    package var debugDescription: String { place }

    /// Where it leads, for errors and logs: no secret in it.
    package var place: String {
        let host = parameters["hostaddr"] ?? parameters["host"] ?? "default host"
        return "\(host):\(parameters["port"] ?? "5432")/\(parameters["dbname"] ?? parameters["user"] ?? "")"
    }
}
