import Foundation
import Testing

@testable import Domain

@Suite struct ImportTests {
    private static let now = Instant(microseconds: 1_795_000_000_000_000)

    /// Reads the file as any JSON reader does, without the code that the services use.
    private func record() throws -> [ImportStep] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let data = try Data(contentsOf: folder.appending(path: "Services/CommandLine/Record/record.json"))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(file["format"] as? String == "org.recosa.import.v1")
        return try #require(file["commands"] as? [Any]).map { try ImportStep.read(input($0)) }
    }

    private func input(_ value: Any) -> InputValue {
        switch value {
        case let text as String: .text(text)
        case let list as [Any]: .list(list.map(input))
        case let object as [String: Any]: .object(object.map { InputField($0.key, input($0.value)) }.sorted { $0.name < $1.name })
        case let number as NSNumber: isBool(number) ? .bool(number.boolValue) : .number(number.stringValue)
        default: .null
        }
    }

    private func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    private func rehearse(_ steps: [ImportStep]) throws -> Rehearsal {
        var rehearsal = Rehearsal(rules: Samples.members, now: Self.now)
        for step in steps {
            let faults = refusedAt { try rehearsal.perform(step) }
            #expect(faults.isEmpty, "\(step.key) \(step.operation) \(faults)")
        }
        return rehearsal
    }

    @Test func everyStepOfTheRecordIsAllowedAndNamesItsSource() throws {
        let rehearsal = try rehearse(record())
        #expect(rehearsal.events.allSatisfy { !$0.event.demonstration && !$0.event.sources.isEmpty })
        #expect(rehearsal.events.allSatisfy { $0.event.mayBeTold(by: $0.country) })
    }

    @Test func theRecordHoldsWhatTheCommitteeExpects() throws {
        let rehearsal = try rehearse(record())
        let signed = rehearsal.agreements.values.filter { $0.content.level == .national }.compactMap(\.content.signedOn?.text)
        #expect(signed.sorted() == ["2013", "2013-06-07", "2015", "2019"])
        #expect(rehearsal.plans.values.map(\.content.adoptedOn?.text) == Array(repeating: "2019-06", count: 4))
        let titles = rehearsal.actions.values.compactMap { $0.content.title[.en] }
        for title in [
            "Strategy for mobilising the diaspora in Côte d’Ivoire", "Evaluation of the national migration policy in Mali",
            "Cooperation between three Ivorian regions and their Moroccan partner regions",
            "Advice centre for Senegalese nationals abroad in Casablanca", "Mobility service centre in Senegal",
        ] { #expect(titles.contains(title)) }
        #expect(rehearsal.practices.count == 3)
        #expect(rehearsal.transfers.count == 9)
        #expect(rehearsal.transfers.values.allSatisfy { $0.state == .adapting && $0.lastStep == nil })
        let disputed = rehearsal.actions.values.flatMap(\.provenance.divergences).map(\.field)
        #expect(disputed.contains("/action/budget"))
        #expect(disputed.contains("/action/dates/actualStart"))
    }

    @Test func keysAndIdentifiersOfTheRecordAreUnique() throws {
        let steps = try record()
        #expect(Set(steps.map(\.key)).count == steps.count)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func everyStepOfADemonstrationIsAllowed(_ seed: UInt64) throws {
        let steps = Demonstration(seed: seed, actions: 60, countries: Samples.members).steps()
        let rehearsal = try rehearse(steps)
        #expect(rehearsal.events.allSatisfy { $0.event.demonstration })
        #expect(rehearsal.events.allSatisfy { $0.event.mayBeTold(by: $0.country) })
        #expect(rehearsal.actions.count == 60)
        for action in rehearsal.actions.values {
            guard let progress = action.progress() else { continue }
            #expect(progress.numerator >= .zero && progress.numerator <= progress.denominator)
        }
    }

    @Test func theSameSeedTellsTheSameStoryAndAnotherSeedAnother() {
        let tell = { (seed: UInt64) in Demonstration(seed: seed, actions: 12, countries: Samples.members).steps() }
        #expect(tell(5) == tell(5))
        #expect(tell(5) != tell(6))
        #expect(Demonstration(seed: 5, actions: 0, countries: Samples.members).steps().count == 4)
    }

    @Test func aDemonstrationHasEveryKindOfEventAndLateMissingAndCorrectedReports() throws {
        let rehearsal = try rehearse(Demonstration(seed: 11, actions: 500, countries: Samples.members).steps())
        let told = Set(rehearsal.events.map(\.event.type))
        let neverTold: Set<EventType> = [
            .agreementRecorded, .agreementRevised, .planAmended, .practiceRevised, .indicatorRevised,
        ]
        #expect(Set(EventType.allCases).subtracting(told) == neverTold)
        let approved = rehearsal.events.compactMap { event -> ProgressApproved? in
            if case .progressApproved(let approved) = event.event { approved } else { nil }
        }
        #expect(approved.contains { $0.submittedOn.utcDate > $0.due })
        #expect(approved.contains { $0.submittedOn.utcDate <= $0.due })
    }

    /// What a partner or the region makes of the events is what the country decided.
    @Test func eventsAloneRebuildWhatWasDecided() throws {
        let rehearsal = try rehearse(Demonstration(seed: 9, actions: 80, countries: Samples.members).steps())
        var transfers: [AggregateID: PracticeTransfer] = [:]
        var pilots: [AggregateID: MobilityPilot] = [:]
        var participations: [AggregateID: Participation] = [:]
        var actions: [AggregateID: Action] = [:]
        for (country, event) in rehearsal.events {
            let id = event.subject
            switch id.kind {
            case .transfer: transfers[id] = PracticeTransfer.evolve(transfers[id], by: event, of: country)
            case .pilot: pilots[id] = MobilityPilot.evolve(pilots[id], by: event, of: country)
            case .participation: participations[id] = Participation.evolve(participations[id], by: event, of: country)
            case .action: actions[id] = Action.evolve(actions[id], by: event, of: country)
            default: break
            }
        }
        #expect(transfers == rehearsal.transfers)
        #expect(pilots == rehearsal.pilots)
        #expect(participations == rehearsal.participations)
        for (id, action) in rehearsal.actions {
            #expect(actions[id]?.content == action.content)
            #expect(actions[id]?.indicators == action.indicators)
            #expect(actions[id]?.confirmedBy == action.confirmedBy)
            #expect(actions[id]?.effectiveReports().map(\.content) == action.effectiveReports().map(\.content))
        }
    }
}
