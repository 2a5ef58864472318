import Dashboard
import ServiceLifecycle

/// Ends the thread on which passwords are computed, after the server that uses it has stopped.
struct PasswordThread: Service {
    let hasher: PasswordHasher

    func run() async throws {
        try? await gracefulShutdown()
        await hasher.close()
    }
}
