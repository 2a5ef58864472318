import Synchronization

/// What a child process has written so far.
final class Said: Sendable {
    private let state = Mutex<(text: String, isComplete: Bool)>(("", false))

    /// - Parameter line: nil at the end.
    func add(_ line: String?) {
        state.withLock { state in
            if let line { state.text += line + "\n" } else { state.isComplete = true }
        }
    }

    var text: String { state.withLock { $0.text } }
    var isComplete: Bool { state.withLock { $0.isComplete } }
}
