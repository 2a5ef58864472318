#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ProcessEnvironment {
    /// Names this process among others of the same program: host name and process number, `ministry-1:4711`.
    package static var holder: String { "\(hostName):\(getpid())" }

    /// Names what comes back at the same place after it has ended: host name and port, `ministry-1-8080`, in the characters that Kafka
    /// allows for a member of a group.
    package static func member(port: Int) -> String {
        String("\(hostName)-\(port)".map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    }

    private static var hostName: String {
        var bytes = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&bytes, bytes.count - 1) == 0
        return isKnown ? String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "unnamed"
    }
}
