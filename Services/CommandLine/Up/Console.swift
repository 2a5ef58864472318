import Foundation
import Synchronization

/// One readable line per event of interest, on standard error; progress redraws its line on a terminal.
final class Console: Sendable {
    let isTerminal: Bool
    private let pending = Mutex(false)

    init(isTerminal: Bool = isatty(STDERR_FILENO) == 1) { self.isTerminal = isTerminal }

    /// A line that stays.
    func say(_ line: String) {
        pending.withLock { pending in
            write((pending && isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
            pending = false
        }
    }

    /// What is being done now: replaced by the next line on a terminal, a line of its own elsewhere.
    func progress(_ line: String) {
        pending.withLock { pending in
            write(isTerminal ? "\r\u{1B}[K" + line : line + "\n")
            pending = true
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
