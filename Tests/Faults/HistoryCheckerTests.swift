import Testing
import TestSupport

@Suite("Faults: the checker of histories")
struct HistoryCheckerTests {
    private let stream = "urn:recosa:ma:action-plan:v1:0"

    private func event(_ number: Int64, id: String? = nil, subject: String? = nil, subjectSequence: Int64 = 1) -> PublishedEvent {
        PublishedEvent(
            id: id ?? "e\(number)", source: stream, sequence: number, subject: subject ?? "action:\(number)",
            subjectSequence: subjectSequence)
    }

    private func check(_ published: [PublishedEvent], recorded: [String] = ["e1", "e2", "e3"]) -> [HistoryViolation] {
        HistoryChecker.violations(recorded: recorded, published: published)
    }

    @Test("finds nothing in a history that keeps every promise, repetitions included")
    func sound() {
        #expect(check([event(1), event(2), event(3)]).isEmpty)
        #expect(check([event(1), event(2), event(1), event(2), event(3), event(3)]).isEmpty)
        #expect(check([event(1), event(3), event(2), event(3)]).isEmpty, "what came too early came again in its turn")
    }

    @Test("finds an event that was recorded and never published")
    func lost() { #expect(check([event(1), event(2)]) == [.lost(id: "e3")]) }

    @Test("finds a number that is missing, although everything after it is there")
    func gap() { #expect(check([event(1), event(3)]).contains(.gap(source: stream, missing: 2))) }

    @Test("finds a number that was given twice")
    func numberedTwice() {
        let found = check([event(1), event(2), event(2, id: "other"), event(3)])
        #expect(found == [.numberedTwice(source: stream, sequence: 2, first: "e2", second: "other")])
    }

    @Test("finds an event under two numbers")
    func twice() {
        #expect(check([event(1), event(2), event(3), event(4, id: "e2")]).contains(.twice(id: "e2")))
    }

    @Test("finds events of one record that change places")
    func outOfOrder() {
        let found = check([
            event(1, subject: "action:a", subjectSequence: 2), event(2, subject: "action:a", subjectSequence: 1), event(3),
        ])
        #expect(found.contains(.outOfOrder(subject: "action:a", expected: 1, found: 2)))
    }

    @Test("finds an event that nobody recorded, and tolerates one whose request was cut off")
    func unaccounted() {
        #expect(check([event(1), event(2), event(3), event(4)]) == [.unaccounted(id: "e4")])
        let tolerant = HistoryChecker.violations(
            recorded: ["e1"], possiblyRecorded: ["e2"], published: [event(1), event(2)])
        #expect(tolerant.isEmpty)
    }
}
