import CLibpq
import Glibc

/// Wakes a thread that waits in `poll`: an eventfd beside the connection's socket.
final class WakeSignal: Sendable {
    let descriptor: Int32

    init() throws(PostgresError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard descriptor >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw PostgresError(.unavailable, "no event descriptor for a connection: \(reason)")
        }
    }

    deinit { close(descriptor) }

    /// From any thread.
    func raise() { _ = eventfd_write(descriptor, 1) }

    /// Forgets what was raised so far.
    func lower() {
        var count: eventfd_t = 0
        _ = unsafe eventfd_read(descriptor, &count)
    }
}
