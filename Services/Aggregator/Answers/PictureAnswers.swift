import Domain
import ServiceHost
import View

/// Answers made from the picture: from memory where the same question was answered about the same picture.
///
/// A summary of a large region takes seconds to make, and the picture changes with every event. So a summary that is costly is given
/// as it was last made, with the time and the tag of the picture it was made from, while it is made anew: what it costs grows neither
/// with how many ask nor with how often the picture changes. Who names a time gets the picture at that time, always.
struct PictureAnswers: Sendable {
    /// When an earlier answer will do.
    struct Patience: Sendable {
        /// What is made faster is made at once, of the picture at the moment it is asked for.
        var costly = Duration.seconds(1)
        /// What has not been of the present picture for so long is not given any more.
        var oldest = Duration.seconds(60)
        /// Of the time an answer takes, how many times passes before it is made again: the rest is for those who ask.
        var rest = 3.0
    }

    private struct Making: Hashable {
        let subject: PictureQuestion.Subject
        /// nil: whichever picture is the present one.
        let tag: String?
        let form: PictureQuestion.Form
    }

    let picture: @Sendable (Instant?) async throws -> Picture
    /// A running service; nil: every answer is of the picture at the moment it is asked for, whatever that costs.
    let refresher: AnswerRefresher?
    let patience: Patience
    private let now: @Sendable () -> Duration
    private let cache = AnswerCache()
    private let flight = SingleFlight<Making, AnswerCache.Made>()

    init(
        refresher: AnswerRefresher?, patience: Patience = Patience(), now: @escaping @Sendable () -> Duration = { MonotonicTime.now() },
        picture: @escaping @Sendable (Instant?) async throws -> Picture
    ) {
        self.refresher = refresher
        self.patience = patience
        self.now = now
        self.picture = picture
    }

    /// - Parameter hasAlready: whether who asks has the answer of that tag.
    /// - Returns: the answer, or nil where who asks has it, and its tag.
    func answer(_ question: PictureQuestion, hasAlready: (EntityTag) -> Bool) async throws -> (AnswerBytes?, EntityTag) {
        let picture = try await picture(question.asOf)
        let tag = question.form.tag(of: picture)
        if hasAlready(tag) { return (nil, tag) }
        if let last = cache.last(to: question.subject, in: question.form) {
            if last.picture.tag == picture.tag {
                cache.confirm(question.subject, in: question.form, tag: picture.tag, at: now())
                return (last.answer, tag)
            }
            if mayGive(last, to: question) {
                renew(question, last)
                return given(last, question.form, hasAlready)
            }
        }
        // Of the present, whoever asks waits for the one that is being made, though it be of a picture a moment earlier.
        let isPresent = question.isSummary && question.asOf == nil
        let making = Making(subject: question.subject, tag: isPresent ? nil : picture.tag, form: question.form)
        while true {
            let made = try await flight.value(for: making) { try await make(question, picture, in: question.form) }
            if made.picture.tag == picture.tag || mayGive(made, to: question) { return given(made, question.form, hasAlready) }
        }
    }

    private func given(
        _ made: AnswerCache.Made, _ form: PictureQuestion.Form, _ hasAlready: (EntityTag) -> Bool
    ) -> (AnswerBytes?, EntityTag) {
        let tag = form.tag(of: made.picture)
        return (hasAlready(tag) ? nil : made.answer, tag)
    }

    private func mayGive(_ last: AnswerCache.Made, to question: PictureQuestion) -> Bool {
        refresher != nil && question.isSummary && question.asOf == nil && last.took >= patience.costly
            && now() - last.confirmedAt <= patience.oldest
    }

    /// Makes it anew, aside, in every form in which it was asked for.
    private func renew(_ question: PictureQuestion, _ last: AnswerCache.Made) {
        guard let refresher, now() - last.at >= last.took * patience.rest, cache.beginRenewal(of: question.subject) else { return }
        let isTaken = refresher.take {
            // When it fails, the next who asks tries again, and is told once the last answer is too old.
            try? await renewAll(question)
            cache.endRenewal(of: question.subject)
        }
        if !isTaken { cache.endRenewal(of: question.subject) }
    }

    private func renewAll(_ question: PictureQuestion) async throws {
        let picture = try await picture(nil)
        let start = now()
        let answer = try await question.make(picture)
        for form in cache.forms(of: question.subject) { _ = try write(answer, to: question, picture, in: form, since: start) }
    }

    private func make(
        _ question: PictureQuestion, _ picture: Picture, in form: PictureQuestion.Form
    ) async throws -> AnswerCache.Made {
        let start = now()
        return try write(try await question.make(picture), to: question, picture, in: form, since: start)
    }

    private func write(
        _ answer: Answer, to question: PictureQuestion, _ picture: Picture, in form: PictureQuestion.Form, since start: Duration
    ) throws -> AnswerCache.Made {
        let bytes = try AnswerBytes.write(answer, as: form.format, language: form.language)
        let end = now()
        let made = AnswerCache.Made(picture: picture, answer: bytes, at: end, took: end - start, confirmedAt: start)
        cache.keep(made, to: question.subject, in: form)
        return made
    }
}
