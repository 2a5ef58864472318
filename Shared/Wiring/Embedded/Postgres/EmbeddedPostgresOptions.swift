/// Where and how a private Postgres cluster runs.
package struct EmbeddedPostgresOptions: Sendable {
    /// How clients reach it.
    package enum Listening: Sendable, Equatable {
        /// By a socket in a private folder only.
        case socket
        /// By the socket, and at 127.0.0.1 and this port; 0: a free one.
        case loopback(port: UInt16)
    }

    /// Holds everything: data, socket, passwords, log. Made when missing; reused when not.
    package var stateFolder: String
    package var listening: Listening
    /// Whether a commit survives a crash of the machine. Only tests say false: it turns `fsync` off.
    package var isDurable: Bool
    /// The folder of `initdb` and `postgres`; nil: Debian's newest, 15 or later.
    package var programs: String?
    /// How long it may take until it answers; recovery after a crash is part of it.
    package var startLimit: Duration = .seconds(60)
    /// `max_connections`.
    package var maximumConnections = 100
    package var sharedBuffers = "256MB"

    package init(
        stateFolder: String, listening: Listening = .socket, isDurable: Bool = true, programs: String? = nil
    ) {
        self.stateFolder = stateFolder
        self.listening = listening
        self.isDurable = isDurable
        self.programs = programs
    }
}
