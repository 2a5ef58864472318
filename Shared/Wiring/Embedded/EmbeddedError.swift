/// Why an embedded part could not be started, stopped or used.
package struct EmbeddedError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        /// A program, folder or user that is needed is not there; the text says how to get it.
        case missing
        /// The port is taken by somebody else.
        case portInUse = "port in use"
        /// The system refused (permissions, memory, processes); `systemError` says how.
        case refused
        /// The part ended, or did not become ready in time.
        case notReady = "not ready"
        /// The part works, but what was asked of it failed.
        case failed
    }

    package let kind: Kind
    /// What it is about: a path, a port, a program, a setting.
    package let subject: String
    package let message: String
    /// `errno`, when a system call failed.
    package let systemError: Int32?

    package init(_ kind: Kind, subject: String, _ message: String, systemError: Int32? = nil) {
        self.kind = kind
        self.subject = subject
        self.message = message
        self.systemError = systemError
    }

    package var description: String { "\(kind.rawValue): \(subject): \(message)" }
}
