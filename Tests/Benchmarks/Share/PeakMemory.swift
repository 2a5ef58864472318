import FoundationEssentials
import PlainLibrdkafka

/// The most memory that this process has held at once, as Linux counts it.
package enum PeakMemory {
    struct Unreadable: Error {}

    /// Gives back what was freed, and counts from here on.
    package static func reset() throws {
        plain_give_back_memory()
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    /// In MiB, all of the process: code, librdkafka's threads, the broker's relay, everything.
    package static func mebibytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            if let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0.trimmingPrefix("\t")) }) {
                return kilobytes / 1_024
            }
        }
        throw Unreadable()
    }
}
