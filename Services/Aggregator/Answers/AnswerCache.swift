import Synchronization
import View

/// Answers of the present and of past pictures, so that a picture that many ask for is made once. Each is kept with the picture it was
/// made from, so nothing in here is ever taken for an answer about another one.
final class AnswerCache: Sendable {
    /// An answer, and what making it took.
    struct Made: Sendable {
        let picture: Picture
        let answer: AnswerBytes
        /// By a clock that never goes back.
        let at: Duration
        let took: Duration
        /// When its picture was last seen to be the present one.
        var confirmedAt: Duration
    }

    private struct Key: Hashable {
        let subject: PictureQuestion.Subject
        let form: PictureQuestion.Form
    }

    private struct Entry {
        var made: Made
        var usedAt: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var renewed: Set<PictureQuestion.Subject> = []
        var bytes = 0
        var uses: UInt64 = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: bytes of all answers together.
    init(limit: Int = 16 * 1_048_576) {
        self.limit = limit
    }

    /// The last answer that was made, of whatever picture.
    func last(to subject: PictureQuestion.Subject, in form: PictureQuestion.Form) -> Made? {
        state.withLock { state in
            let key = Key(subject: subject, form: form)
            guard let entry = state.entries[key] else { return nil }
            state.uses += 1
            state.entries[key]?.usedAt = state.uses
            return entry.made
        }
    }

    /// The picture it was made from is still the present one.
    func confirm(_ subject: PictureQuestion.Subject, in form: PictureQuestion.Form, tag: String, at now: Duration) {
        state.withLock { state in
            let key = Key(subject: subject, form: form)
            guard let entry = state.entries[key], entry.made.picture.tag == tag else { return }
            state.entries[key]?.made.confirmedAt = max(entry.made.confirmedAt, now)
        }
    }

    /// The forms in which the subject was asked for.
    func forms(of subject: PictureQuestion.Subject) -> Set<PictureQuestion.Form> {
        state.withLock { Set($0.entries.keys.lazy.filter { $0.subject == subject }.map(\.form)) }
    }

    /// True for one caller only, until it calls ``endRenewal(of:)``.
    func beginRenewal(of subject: PictureQuestion.Subject) -> Bool { state.withLock { $0.renewed.insert(subject).inserted } }

    func endRenewal(of subject: PictureQuestion.Subject) { state.withLock { _ = $0.renewed.remove(subject) } }

    /// Keeps an answer, unless one of a later picture is kept: who asks twice never sees time go back.
    func keep(_ made: Made, to subject: PictureQuestion.Subject, in form: PictureQuestion.Form) {
        guard made.answer.bytes.count <= limit / 8 else { return }
        state.withLock { state in
            let key = Key(subject: subject, form: form)
            if let known = state.entries[key], known.made.picture.asOf > made.picture.asOf { return }
            state.uses += 1
            let old = state.entries.updateValue(Entry(made: made, usedAt: state.uses), forKey: key)
            state.bytes += made.answer.bytes.count - (old?.made.answer.bytes.count ?? 0)
            while state.bytes > limit, let oldest = state.entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
                state.entries[oldest.key] = nil
                state.bytes -= oldest.value.made.answer.bytes.count
            }
        }
    }
}
