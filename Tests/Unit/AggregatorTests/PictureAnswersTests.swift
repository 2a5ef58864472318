import Domain
import ServiceHost
import Synchronization
import TestSupport
import Testing
import View

@testable import Aggregator

/// Summaries of a large region: what is given while the picture changes says truthfully of which picture it is.
@Suite("Answers from the picture")
struct PictureAnswersTests {
    private static let json = PictureQuestion.Form(format: .json, language: nil)
    /// Everything counts as costly, and may be made again at once.
    private static let eager = PictureAnswers.Patience(costly: .zero, oldest: .seconds(60), rest: 0)

    /// A picture that tests change, and how often an answer was made of it.
    private final class Region: Sendable {
        private let state = Mutex((events: Int64(1), made: 0, now: Duration.zero))

        var made: Int { state.withLock { $0.made } }
        var now: Duration { state.withLock { $0.now } }
        func accept() { state.withLock { $0.events += 1 } }
        func wait(_ time: Duration) { state.withLock { $0.now += time } }

        func picture(_ asOf: Instant?) -> Picture {
            let events = asOf?.microseconds ?? state.withLock { $0.events }
            return Picture(asOf: Instant(microseconds: events), events: events, demonstration: true, tag: "\(events)")
        }

        func answer(_ picture: Picture) -> Answer {
            _ = count()
            return Answer(picture)
        }

        func count() -> Int {
            state.withLock { state in
                state.made += 1
                return state.made
            }
        }

        func answers(_ refresher: AnswerRefresher?, _ patience: PictureAnswers.Patience = eager) -> PictureAnswers {
            PictureAnswers(refresher: refresher, patience: patience, now: { self.now }, picture: { self.picture($0) })
        }

        func question(
            in form: PictureQuestion.Form = json, asOf: Instant? = nil, isSummary: Bool = true
        ) -> PictureQuestion {
            let query = asOf.map { ["asOf": $0.text] } ?? [:]
            return PictureQuestion(
                subject: PictureQuestion.Subject(operation: "readDashboard", path: [:], query: query), form: form, asOf: asOf,
                isSummary: isSummary, make: { self.answer($0) })
        }
    }

    /// The number of events in the picture that the answer itself tells, which must be the picture of its tag.
    private static func events(_ answer: (AnswerBytes?, EntityTag)) throws -> Int64 {
        let text = String(decoding: try #require(answer.0).bytes, as: UTF8.self)
        let events = try #require(text.firstMatch(of: /"events":(\d+)/).flatMap { Int64($0.1) })
        #expect(answer.1 == EntityTag("\(events)-all-json", isWeak: true), "the tag is that of the picture the answer tells")
        return events
    }

    private static func ask(_ answers: PictureAnswers, _ question: PictureQuestion) async throws -> Int64 {
        try events(try await answers.answer(question) { _ in false })
    }

    @Test("a costly summary is given as last made, with its own tag, and made anew aside")
    func lastMade() async throws {
        let region = Region()
        let refresher = AnswerRefresher()
        let answers = region.answers(refresher)
        #expect(try await Self.ask(answers, region.question()) == 1)
        region.accept()
        #expect(try await Self.ask(answers, region.question()) == 1, "nobody waits for the new one")
        #expect(region.made == 1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await refresher.run() }
            try await eventually("the new one is given", within: .seconds(60)) { try await Self.ask(answers, region.question()) == 2 }
            group.cancelAll()
        }
        #expect(region.made == 2)
    }

    @Test("who has the last made answer is told so by its tag")
    func lastMadeIsKnown() async throws {
        let region = Region()
        let answers = region.answers(AnswerRefresher())
        let first = try await answers.answer(region.question()) { _ in false }
        region.accept()
        let again = try await answers.answer(region.question()) { $0 == first.1 }
        #expect(again.0 == nil && again.1 == first.1)
    }

    @Test("an answer that is too old, about a named time, of a record, or quickly made is of the picture asked for")
    func exact() async throws {
        let region = Region()
        let answers = region.answers(AnswerRefresher())
        _ = try await Self.ask(answers, region.question())
        region.accept()
        let named = Instant(microseconds: 2)
        #expect(try await Self.ask(answers, region.question(asOf: named)) == 2)
        #expect(try await Self.ask(answers, region.question(isSummary: false)) == 2)
        region.accept()
        region.wait(.seconds(61))
        #expect(try await Self.ask(answers, region.question()) == 3)
        let patient = region.answers(AnswerRefresher(), PictureAnswers.Patience())
        _ = try await Self.ask(patient, region.question())
        region.accept()
        #expect(try await Self.ask(patient, region.question()) == 4, "it took no time to make")
        let alone = region.answers(nil)
        _ = try await Self.ask(alone, region.question())
        region.accept()
        #expect(try await Self.ask(alone, region.question()) == 5, "nobody would make it anew")
    }

    @Test("an answer that stayed the present one is not too old, however long ago it was made")
    func confirmed() async throws {
        let region = Region()
        let answers = region.answers(AnswerRefresher())
        _ = try await Self.ask(answers, region.question())
        region.wait(.seconds(3_600))
        #expect(try await Self.ask(answers, region.question()) == 1)
        region.accept()
        #expect(try await Self.ask(answers, region.question()) == 1, "its picture was the present one until now")
        #expect(region.made == 1)
    }

    @Test("one making renews the answer in all forms in which it was asked for")
    func forms() async throws {
        let region = Region()
        let refresher = AnswerRefresher()
        let answers = region.answers(refresher)
        let french = PictureQuestion.Form(format: .json, language: .fr)
        for form in [Self.json, french] { _ = try await answers.answer(region.question(in: form)) { _ in false } }
        #expect(region.made == 2)
        region.accept()
        _ = try await answers.answer(region.question()) { _ in false }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await refresher.run() }
            try await eventually("both are given", within: .seconds(60)) {
                let tags = [
                    try await answers.answer(region.question()) { _ in false }.1,
                    try await answers.answer(region.question(in: french)) { _ in false }.1,
                ]
                return tags == [Self.json, french].map { $0.tag(of: region.picture(nil)) }
            }
            group.cancelAll()
        }
        #expect(region.made == 3)
    }

    @Test("what many ask for at the same time is made once, and again when the first of them gives up")
    func together() async throws {
        let flight = SingleFlight<String, Int>()
        let region = Region()
        struct GivenUp: Error {}
        let values = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try? await flight.value(for: "dashboard") {
                        let number = region.count()
                        // Until all the others wait for this one; the second time the first is gone.
                        try await eventually("the others wait", within: .seconds(60)) {
                            flight.waiting(for: "dashboard") == (number == 1 ? 19 : 18)
                        }
                        if number == 1 { throw GivenUp() }
                        return number
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(values.compactMap { $0 }.count == 19 && Set(values.compactMap { $0 }) == [2])
        #expect(region.made == 2)
    }
}
