import Glibc

/// Folders and files that only their owner may look into.
enum PrivateFiles {
    /// Makes the folder and those above it, with mode 0700, and gives the last to its owner.
    static func makeFolder(_ path: String, owner: UnprivilegedUser?) throws(EmbeddedError) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            let isLast = made.utf8.count >= path.utf8.count - 1
            // Folders on the way can be passed through by the server's user; the last is its own.
            guard mkdir(made, isLast ? 0o700 : 0o755) != 0 || !isLast else { continue }
            if errno != EEXIST && errno != 0 { throw refused(made, "cannot be made") }
        }
        guard chmod(path, 0o700) == 0, owner.map({ chown(path, $0.userID, $0.groupID) == 0 }) ?? true else {
            throw refused(path, "cannot be made private")
        }
    }

    /// Writes a new file with mode 0600.
    static func write(_ text: String, to path: String, owner: UnprivilegedUser?) throws(EmbeddedError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw refused(path, "cannot be written") }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0,
            owner.map({ fchown(file, $0.userID, $0.groupID) == 0 }) ?? true
        else { throw refused(path, "cannot be written") }
    }

    /// The file's text; nil when there is none.
    /// - Parameter start: what comes before it is left out, in bytes.
    static func read(_ path: String, from start: Int = 0, last limit: Int = 65_536) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let end = lseek(file, 0, SEEK_END)
        lseek(file, max(start, end - limit), SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = Glibc.read(file, &bytes, limit)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }

    /// The file's length in bytes; 0 when there is none.
    static func length(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// A file with a random password in it: the one that is there, or a new one.
    static func ensurePassword(_ path: String, owner: UnprivilegedUser?) throws(EmbeddedError) -> String {
        if let known = read(path)?.split(whereSeparator: \.isNewline).first { return String(known) }
        var random = SystemRandomNumberGenerator()
        let password = (0..<4).map { _ in String(random.next() as UInt64, radix: 36) }.joined()
        try write(password + "\n", to: path, owner: owner)
        return password
    }

    private static func refused(_ path: String, _ what: String) -> EmbeddedError {
        let number = errno
        return EmbeddedError(.refused, subject: path, "\(what): \(String(cString: strerror(number)))", systemError: number)
    }
}
