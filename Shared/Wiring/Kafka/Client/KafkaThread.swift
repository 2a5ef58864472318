import CLibrdkafka
import Foundation

/// One OS thread for one client. Calls that block belong here and never on the Swift pool, which is as wide as the machine
/// has cores (pitfall rule 2).
enum KafkaThread {
    /// - Parameter name: at most 15 bytes are shown by the system.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) {
        // Once per process: a peer that hangs up must not end it (pitfall rule 19).
        brokenPipesIgnored
        opensslKept
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }

    private static let brokenPipesIgnored: Void = {
        _ = signal(SIGPIPE, SIG_IGN)
    }()

    /// librdkafka's threads may live until the process ends.
    private static let opensslKept: Void = recosa_keep_openssl_to_the_end()
}
