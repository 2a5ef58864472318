import Testing

@testable import Domain

@Suite struct ActionRuleTests {
    private func plan(_ content: ActionContent, by country: CountryCode = .ma) throws -> Decision<Action> {
        try Action.decide(.plan(id: Samples.id(.action, 1), content, Provenance()), on: nil, in: Samples.context(country))
    }

    @Test func actualDatesAreNotInTheFutureAndNoEndIsBeforeItsStart() throws {
        let dates = ActionDates(
            plannedStart: try PartialDate("2020-05"), actualStart: try PartialDate("2019-04-15"), plannedEnd: try PartialDate("2020-04"),
            actualEnd: try PartialDate("2019-03"))
        let faults = refusedAt { _ = try plan(Samples.action(dates: dates)) }
        #expect(faults.contains(Fault("/action/dates/actualStart", .dateInFuture)))
        #expect(faults.contains(Fault("/action/dates/plannedEnd", .endBeforeStart)))
        #expect(faults.contains(Fault("/action/dates/actualEnd", .endBeforeStart)))
        // The year of today may be meant to have passed already.
        let open = ActionDates(actualStart: try PartialDate("2019"), plannedEnd: try PartialDate("2019-04-14"))
        #expect(refused { _ = try plan(Samples.action(dates: open)) }.isEmpty)
    }

    @Test(arguments: [
        (["100"], true), (["62.5", "37.5"], true), (["33.3", "33.3", "33.3"], false), (["60", "60"], false), (["50"], false),
    ])
    func sharesAddUpToExactlyHundred(_ sample: ([String], Bool)) throws {
        let regions = Region.all(of: .ma)
        let shares = try sample.0.enumerated().map {
            Share(country: .ma, region: regions[$0].code, percent: try DecimalNumber($1))
        }
        #expect(refused { _ = try plan(Samples.action(shares: shares)) }.contains(.sharesNotHundred) == !sample.1)
    }

    @Test func aRegionMustExistAndLieInItsCountry() throws {
        let places = [Place(country: .ma, region: try RegionCode("MA-13")), Place(country: .ma, region: try RegionCode("ML-1"))]
        let faults = refusedAt { _ = try plan(Samples.action(places: places)) }
        #expect(faults == [Fault("/action/places/0/region", .regionUnknown), Fault("/action/places/1/region", .regionOfOtherCountry)])
    }

    @Test func tagsComeFromTheirVocabulary() throws {
        let tags = [
            Domain.Tag(vocabulary: .gcmObjective, code: "23"), Domain.Tag(vocabulary: .gcmObjective, code: "24"),
            Domain.Tag(vocabulary: .jvapDomain, code: "6"),
            Domain.Tag(vocabulary: .sdgTarget, code: "10.7"), Domain.Tag(vocabulary: .dacPurpose, code: "1513"),
            Domain.Tag(vocabulary: .sdgTarget, code: "18.1"),
        ]
        #expect(refusedAt { _ = try plan(Samples.action(tags: tags)) }.map(\.pointer) == [1, 2, 4, 5].map { "/action/tags/\($0)/code" })
    }

    @Test func onlyAPartyPlansAndOnlyTheOtherPartyConfirmsOnce() throws {
        let content = Samples.action(parties: [.ma, .sn])
        #expect(refused { _ = try plan(content, by: .ml) } == [.ownCountryMissing])
        let action = try plan(content).state
        let confirm = Action.Command.confirm(on: nil, note: nil, Provenance())
        for country in [CountryCode.ma, .ml, .ci] {
            #expect(refused { _ = try Action.decide(confirm, on: action, in: Samples.context(country)) } == [.notTheOtherParty])
        }
        let confirmed = try Action.decide(confirm, on: action, in: Samples.context(.sn))
        #expect(confirmed.state.confirmedBy == [.sn])
        #expect(refused { _ = try Action.decide(confirm, on: confirmed.state, in: Samples.context(.sn)) } == [.alreadyConfirmed])
    }

    @Test(arguments: ActivityStatus.allCases, ActivityStatus.allCases)
    func aStatusChangesOnlyAlongAllowedSteps(_ old: ActivityStatus, _ new: ActivityStatus) throws {
        let action = try plan(Samples.action(status: old)).state
        let codes = refused {
            _ = try Action.decide(
                .revise(Samples.action(status: new), reason: Samples.text, Provenance()), on: action, in: Samples.context(.ma))
        }
        #expect(codes == (old.canBecome(new) ? [] : [.statusStepNotAllowed]))
        if old == .cancelled { #expect(old.canBecome(new) == (new == .pipeline || new == .cancelled)) }
    }

    @Test func progressStaysWithinZeroAndHundredForAnyWeights() throws {
        var random = SeededRandom(seed: 42)
        for _ in 0..<3_000 {
            let weights = (0..<Int.random(in: 0...8, using: &random)).map { _ in Int.random(in: Milestone.weights, using: &random) }
            let milestones = try Samples.milestones(weights)
            var reached = Set(milestones.filter { _ in random.chance(50) }.map(\.id))
            let done = milestones.filter { reached.contains($0.id) }.reduce(0) { $0 + $1.weight }
            // What no longer belongs to the action does not count.
            if random.chance(30) { reached.insert(try MilestoneID("gone")) }
            let progress = Progress.of(milestones, reached: reached)
            #expect((progress == nil) == weights.isEmpty)
            guard let progress else { continue }
            #expect(progress.numerator >= .zero && progress.numerator <= progress.denominator)
            #expect(progress.numerator == DecimalNumber(done))
            #expect(progress.denominator == DecimalNumber(weights.reduce(0, +)))
        }
    }

    @Test func aPercentageIsNoNumberAndOnlyUnitsAreSummed() throws {
        let action = try plan(Samples.action()).state
        let content = IndicatorContent(
            unchecked: Samples.text, measure: .percentage, ascending: true, accumulation: .periodic, summable: true, unit: nil,
            reference: nil,
            baseline: Baseline(year: 2017, value: .number(DecimalNumber(3))), targets: [], disaggregatedBy: [.sex, .sex])
        let faults = refusedAt {
            _ = try Action.decide(
                .defineIndicator(id: Samples.id(.indicator, 1), content, Provenance()), on: action, in: Samples.context(.ma))
        }
        #expect(faults.map(\.code) == [.measureNotSummable, .valueDoesNotFitMeasure, .dimensionRepeated])
    }
}
