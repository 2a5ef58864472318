import Synchronization

/// How far something has come, on the console: a bar that grows, redrawn at each hundredth.
final class ProgressBar: Sendable {
    private let title: String
    private let total: Int
    private let console: Console
    private let done = Mutex(0)

    init(_ title: String, total: Int, console: Console) {
        self.title = title
        self.total = total
        self.console = console
    }

    func advance() {
        let line: String? = done.withLock { done in
            let before = Self.percent(done, of: total)
            done += 1
            let now = Self.percent(done, of: total)
            // Where lines stay, one for every tenth.
            return (console.isTerminal ? now != before : now / 10 != before / 10) ? Self.line(title, done, total) : nil
        }
        if let line { console.progress(line) }
    }

    static func line(_ title: String, _ done: Int, _ total: Int) -> String {
        let filled = percent(done, of: total) * 30 / 100
        return "\(title) [" + String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled) + "] \(done) of \(total)"
    }

    private static func percent(_ done: Int, of total: Int) -> Int { total == 0 ? 100 : done * 100 / total }
}
