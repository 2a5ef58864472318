import Foundation

/// Held while `recosa up` runs: two of them on one state folder would damage the databases. The kernel releases it when the
/// process ends in any way.
final class StateLock: Sendable {
    private let file: Int32

    init(_ state: StateFolder) throws(UpError) {
        let path = state.path + "/lock"
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .stateFolder(path: path, reason: String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let holder = (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
                Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
            }
            close(file)
            throw .alreadyRunning(processID: holder, state: state.path)
        }
        let text = "\(getpid())\n"
        ftruncate(file, 0)
        _ = text.withCString { write(file, $0, strlen($0)) }
    }

    func release() { close(file) }
}
