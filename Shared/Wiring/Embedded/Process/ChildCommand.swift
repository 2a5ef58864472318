import Glibc

/// What to start as a child process, and how.
package struct ChildCommand: Sendable {
    /// Where the child's standard output and error go.
    package enum Output: Sendable {
        case discarded
        /// Appended to this file, which is created with mode 0600.
        case file(String)
        /// Each line is handed over, without its line end, on a thread of its own; called once more with nil at the end.
        case lines(@Sendable (String?) -> Void)
    }

    /// Absolute path of the program.
    package var executable: String
    /// Arguments without the program's name. Secrets do not belong here: every user of the machine can read them.
    package var arguments: [String]
    /// The child's whole environment; nil: the parent's.
    package var environment: [String: String]?
    package var workingDirectory: String?
    /// The user to become; only root can. nil: the same user.
    package var user: UnprivilegedUser?
    package var output: Output
    /// What the kernel sends to the child when this process ends in any way, SIGKILL included.
    package var deathSignal: Int32

    package init(
        executable: String, arguments: [String] = [], environment: [String: String]? = nil, workingDirectory: String? = nil,
        user: UnprivilegedUser? = nil, output: Output = .discarded, deathSignal: Int32 = SIGKILL
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.user = user
        self.output = output
        self.deathSignal = deathSignal
    }
}
