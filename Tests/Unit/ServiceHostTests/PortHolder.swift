import Glibc

/// Holds a free port, so that nobody else can listen there.
final class PortHolder {
    private var socketNumber: Int32 = -1

    struct Failure: Error {}

    /// Listens on a free port of the loopback and gives its number.
    func hold() throws -> Int {
        socketNumber = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socketNumber, generic, length) == 0 && listen(socketNumber, 1) == 0
                    && getsockname(socketNumber, generic, &length) == 0
            }
        }
        guard result else { throw Failure() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    func release() {
        close(socketNumber)
    }
}
