import Foundation

/// What proc(5) tells about a process.
package enum ProcessMemory {
    package struct NotTold: Error {
        package let what: String
    }

    /// - Parameter name: of a line of `status`, such as `VmRSS` or `VmHWM`; in kB there.
    package static func mebibytes(_ name: String, of process: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) }) else {
            throw NotTold(what: "\(name) of process \(process)")
        }
        return (kilobytes / 1_024 * 10).rounded() / 10
    }
}
