import Contracts
import Domain
import Testing
import Topic

@testable import recosa

@Suite("recosa tail")
struct TailTests {
    private func event() throws -> CloudEvent {
        CloudEvent(
            id: UniqueID(high: 1, low: 2), source: EventSource(.sn, .actionPlan, partition: 1),
            type: CloudEventType("org.recosa.action-plan.progress-approved.v1"), subject: "action:x",
            time: Instant(microseconds: 0), dataSchema: "s", sequence: 7, subjectSequence: 1, partitionKey: "action:x",
            recordedTime: Instant(microseconds: 1_000_000), data: Array("{\"a\":1}".utf8))
    }

    private func message() -> IncomingMessage {
        IncomingMessage(
            partition: TopicPartition("recosa.sn.action-plan.v1", 1), offset: 41, timestamp: nil, key: [], headers: [], value: [])
    }

    @Test("shows what the filters ask for, and only that")
    func filters() throws {
        let event = try event()
        #expect(TailFilter().shows(event))
        #expect(TailFilter(countries: ["sn"]).shows(event) && !TailFilter(countries: ["ma"]).shows(event))
        #expect(TailFilter(types: ["progress-approved.v1"]).shows(event) && !TailFilter(types: ["approved.v1"]).shows(event))
        #expect(TailFilter(types: ["action-plan"]).shows(event))
        #expect(TailFilter(subject: "x").shows(event) && !TailFilter(subject: "y").shows(event))
        #expect(!TailFilter(since: Instant(microseconds: 1_000_001)).shows(event))
    }

    @Test("writes a line for people and one object for programs")
    func lines() throws {
        let text = TailLine.text(try event(), of: message())
        #expect(text.contains("sn action-plan.progress-approved.v1 action:x recosa.sn.action-plan.v1/1@41 sequence 7"))
        let json = try JSONValue(Array(TailLine.json(try event(), of: message()).utf8))
        #expect(json["offset"] == .number("41") && json["data"]?["a"] == .number("1"))
    }

    @Test("starts within what the broker has, wherever it is asked to")
    func start() {
        #expect(TailStart.offset(3).offset(in: 10..<20) == 10)
        #expect(TailStart.offset(30).offset(in: 10..<20) == 20)
        #expect(TailStart.end.offset(in: 10..<20) == 20)
        #expect(TailStart(argument: "2026-03-01T00:00:00Z") != nil)
        #expect(TailStart(argument: "yesterday") == nil && TailStart(argument: "-1") == nil)
    }

    @Test("recosa up writes a short line for each event")
    func shortLine() throws { #expect(EventLines.line(try event()) == "00:00:01 sn progress-approved action:x") }

    @Test("recosa up writes so many lines a second and tells how many it held back")
    func budget() {
        var budget = LineBudget(perSecond: 2)
        let verdicts = [10, 10, 10, 10, 11, 11].map { budget.admit(at: $0) }
        #expect(verdicts.map(\.isShown) == [true, true, false, false, true, true])
        #expect(verdicts.map(\.heldBack) == [0, 0, 0, 0, 2, 0])
    }
}
