import Glibc

/// The file descriptors behind a child's standard output and error.
struct ChildOutput {
    /// What the child writes to; -1: /dev/null.
    let childSide: Int32
    private let parentSide: Int32
    private let lines: (@Sendable (String?) -> Void)?

    init(_ output: ChildCommand.Output) throws(EmbeddedError) {
        switch output {
        case .discarded:
            (childSide, parentSide, lines) = (-1, -1, nil)
        case .file(let path):
            let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                throw EmbeddedError(
                    .refused, subject: path, "log file cannot be written: \(String(cString: strerror(errno)))", systemError: errno)
            }
            (childSide, parentSide, lines) = (file, -1, nil)
        case .lines(let handler):
            var ends: [Int32] = [-1, -1]
            // Not O_CLOEXEC (Swift does not import pipe2): a child closes everything it was not given before exec.
            guard pipe(&ends) == 0 else {
                throw EmbeddedError(.refused, subject: "pipe", String(cString: strerror(errno)), systemError: errno)
            }
            (childSide, parentSide, lines) = (ends[1], ends[0], handler)
        }
    }

    /// The parent's copy of the child's side: kept open, the end of the lines would never be seen.
    func closeChildSide() { if childSide >= 0 { close(childSide) } }

    func closeParentSide() { if parentSide >= 0 { close(parentSide) } }

    /// Hands over the lines, on a thread that ends with the last writer.
    func startReading() {
        guard let lines else { return }
        let source = parentSide
        ChildThread.start {
            var pending: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(source, &chunk, chunk.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { break }
                pending += chunk[..<count]
                // A child that ends no line is not let fill the memory.
                if pending.count > 65_536 && !pending.contains(UInt8(ascii: "\n")) { pending.append(UInt8(ascii: "\n")) }
                while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                    lines(String(decoding: pending[..<end], as: UTF8.self))
                    pending.removeSubrange(...end)
                }
            }
            close(source)
            if !pending.isEmpty { lines(String(decoding: pending, as: UTF8.self)) }
            lines(nil)
        }
    }
}
