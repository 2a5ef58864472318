import Glibc

/// TCP ports of this machine's loopback address.
package enum LoopbackPort {
    /// A port that nobody uses at this moment.
    package static func free() throws(EmbeddedError) -> UInt16 {
        try bind(to: 0)
    }

    /// - Throws: ``EmbeddedError`` of the kind `portInUse`, naming the port.
    package static func checkFree(_ port: UInt16) throws(EmbeddedError) {
        _ = try bind(to: port)
    }

    private static func bind(to port: UInt16) throws(EmbeddedError) -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw failure(port) }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = port.bigEndian
        // A port that was closed a moment ago is free, as it is for the server that is to be started.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failed = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                Glibc.bind(descriptor, name, size) != 0 || getsockname(descriptor, name, &size) != 0
            }
        }
        if failed { throw failure(port) }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func failure(_ port: UInt16) -> EmbeddedError {
        let number = errno
        guard number == EADDRINUSE else {
            return EmbeddedError(.refused, subject: "port \(port)", String(cString: strerror(number)), systemError: number)
        }
        return EmbeddedError(.portInUse, subject: "port \(port)", "another program listens on 127.0.0.1:\(port)", systemError: number)
    }
}
