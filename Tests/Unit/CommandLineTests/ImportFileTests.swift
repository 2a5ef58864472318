import Domain
import Testing

@testable import recosa

@Suite("An import file")
struct ImportFileTests {
    @Test("of the record has steps that the rules of the four countries allow, each with a source and a key of its own")
    func record() throws {
        let steps = try ImportFile.record()
        #expect(Set(steps.map(\.key)).count == steps.count)
        var rehearsal = Rehearsal(rules: DemonstrationCountries.all, now: Instant(microseconds: 1_790_000_000_000_000))
        for step in steps { try rehearsal.perform(step) }
        #expect(!rehearsal.events.isEmpty)
        #expect(rehearsal.events.allSatisfy { !$0.event.demonstration })
        let unsourced = rehearsal.events.filter { $0.event.sources.isEmpty }
        #expect(unsourced.isEmpty)
    }

    @Test("invented for demonstration says so in everything that leads to an event, and the rules allow it")
    func demonstration() throws {
        var rehearsal = Rehearsal(rules: DemonstrationCountries.all, now: Instant(microseconds: 1_790_000_000_000_000))
        for step in try ImportSource.demonstration(actions: 20).steps() { try rehearsal.perform(step) }
        #expect(rehearsal.actions.count == 20)
        #expect(rehearsal.events.allSatisfy { $0.event.demonstration })
    }

    @Test("with faults is refused with all of them at once, each with its place")
    func faults() throws {
        let text = """
            {"format":"org.recosa.import.v1","commands":[
              {"country":"zz9","operation":"adoptPlan","key":"a","role":"focalPoint","body":{}},
              {"country":"ma","operation":"fly","key":"b","body":{}}]}
            """
        let failure = #expect(throws: ImportFailure.self) { try ImportFile.read(Array(text.utf8), name: "x.json") }
        let told = try #require(failure).description
        #expect(told.contains("/commands/0/country") && told.contains("/commands/1/operation"))
        #expect(try #require(failure).exitCode == 65)
    }

    @Test("of another format is refused, naming the format wanted")
    func otherFormat() throws {
        let failure = #expect(throws: ImportFailure.self) { try ImportFile.read(Array("{\"a\":1}".utf8), name: "x.json") }
        #expect(try #require(failure).description.contains("org.recosa.import.v1"))
    }

    @Test("whose key stands twice is refused: the second step would have no effect")
    func repeatedKey() throws {
        let command = #"{"country":"ma","operation":"adoptPlan","key":"a","role":"focalPoint","body":{}}"#
        let text = #"{"format":"org.recosa.import.v1","commands":["# + command + "," + command + "]}"
        let failure = #expect(throws: ImportFailure.self) { try ImportFile.read(Array(text.utf8), name: "x.json") }
        #expect(try #require(failure).description.contains("the key a stands twice"))
    }
}
