#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ProcessEnvironment {
    /// Names this process among others of the same program: host name and process number, `ministry-1:4711`.
    package static var holder: String {
        var bytes = [CChar](repeating: 0, count: 256)
        let isKnown = gethostname(&bytes, bytes.count - 1) == 0
        let name = isKnown ? String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "unnamed"
        return "\(name):\(getpid())"
    }
}
