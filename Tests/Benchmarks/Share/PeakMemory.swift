import FoundationEssentials
import Glibc
import PlainLibrdkafka

/// The most memory that this process has held at once, as Linux counts it.
package enum PeakMemory {
    /// Gives back what was freed, and counts from here on.
    package static func reset() throws {
        plain_give_back_memory()
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    /// In MiB, all of the process: code, librdkafka's threads, the broker's relay, everything.
    package static func mebibytes() throws -> Int { Int(try ProcessMemory.mebibytes("VmHWM", of: getpid())) }
}
