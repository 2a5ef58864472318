import Synchronization

/// Answers of the present and of past pictures, so that a picture that many ask for is made once. An answer is good as long as its
/// tag is that of the picture asked for, so nothing in here is ever stale.
final class AnswerCache: Sendable {
    private struct Entry {
        let tag: String
        let answer: AnswerBytes
        var usedAt: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var bytes = 0
        var uses: UInt64 = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: bytes of all answers together.
    init(limit: Int = 16 * 1_048_576) {
        self.limit = limit
    }

    func answer(to question: String, tag: String) -> AnswerBytes? {
        state.withLock { state in
            guard let entry = state.entries[question], entry.tag == tag else { return nil }
            state.uses += 1
            state.entries[question]?.usedAt = state.uses
            return entry.answer
        }
    }

    func keep(_ answer: AnswerBytes, to question: String, tag: String) {
        guard answer.bytes.count <= limit / 8 else { return }
        state.withLock { state in
            state.uses += 1
            let old = state.entries.updateValue(Entry(tag: tag, answer: answer, usedAt: state.uses), forKey: question)
            state.bytes += answer.bytes.count - (old?.answer.bytes.count ?? 0)
            while state.bytes > limit, let oldest = state.entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
                state.entries[oldest.key] = nil
                state.bytes -= oldest.value.answer.bytes.count
            }
        }
    }
}
