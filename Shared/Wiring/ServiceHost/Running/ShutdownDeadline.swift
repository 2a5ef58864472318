import Logging
import ServiceLifecycle
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends the process when an orderly shutdown has not ended it in time.
///
/// A thread of its own does it: it works also when every thread of the pool is stuck. What is not yet committed is lost and
/// will be done again, as after a kill; that is safe, but a fault, so the exit code says so.
struct ShutdownDeadline: Service, CustomStringConvertible {
    let limit: Duration
    let logger: Logger

    var description: String { "shutdown deadline" }

    /// Services stop one after the other, the last one first, so this must be the last of those that run: it is added both
    /// behind the startup and behind the services. The first one that is told arms the deadline.
    static func configuration(logger: Logger) -> ServiceGroupConfiguration.ServiceConfiguration {
        ServiceGroupConfiguration.ServiceConfiguration(
            service: ShutdownDeadline(limit: .milliseconds(9_500), logger: logger), successTerminationBehavior: .ignore)
    }

    private static let armed = Atomic<Bool>(false)

    /// The shutdown has ended in time; a later one, in the same process, is given its own deadline.
    static func disarm() {
        armed.store(false, ordering: .relaxed)
    }

    func run() async throws {
        try await gracefulShutdown()
        guard Self.armed.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return }
        Self.arm(milliseconds: UInt64(max(0, limit / .milliseconds(1))))
        logger.notice("Shutting down")
    }

    private static func arm(milliseconds: UInt64) {
        let argument = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
        argument.initialize(to: milliseconds)
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { argument in
                let milliseconds = argument?.load(as: UInt64.self) ?? 0
                argument?.deallocate()
                var asked = timespec(tv_sec: Int(milliseconds / 1_000), tv_nsec: Int(milliseconds % 1_000) * 1_000_000)
                var left = timespec()
                // A signal ends the sleep early: the rest is slept again.
                while nanosleep(&asked, &left) != 0 { asked = left }
                guard ShutdownDeadline.armed.load(ordering: .relaxed) else { return nil }
                LogBootstrap.writeToStandardError("Shutdown took too long: the process ends now, unfinished work is done again later\n")
                _exit(ExitCode.software.rawValue)
            }, argument)
        if result == 0 { pthread_detach(thread) } else { argument.deallocate() }
    }
}
