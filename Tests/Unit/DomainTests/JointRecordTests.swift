import Testing

@testable import Domain

@Suite struct JointRecordTests {
    private static let practice = GoodPractice(
        id: Samples.id(.practice, 1),
        content: PracticeContent(
            unchecked: Samples.text, summary: nil, area: nil, tags: [], implementers: [], start: nil, end: nil, languages: [], evidence: []),
        provenance: Provenance(), publishedBy: .ma)

    private static let transferCommands: [(PracticeTransfer.Command, TransferState, CountryCode)] = [
        (.agree(on: nil, conditions: nil, Provenance()), .agreed, .ma),
        (.decline(on: nil, reason: Samples.text, Provenance()), .declined, .ma),
        (.advance(to: .adapting, on: nil, changes: nil, Provenance()), .adapting, .sn),
        (.advance(to: .piloted, on: nil, changes: nil, Provenance()), .piloted, .sn),
        (.close(.adopted, on: nil, changes: nil, reason: nil, Provenance()), .adopted, .sn),
        (.close(.dropped, on: nil, changes: nil, reason: Samples.text, Provenance()), .dropped, .sn),
    ]

    private func transfer(_ state: TransferState) -> PracticeTransfer {
        PracticeTransfer(
            id: Samples.id(.transfer, 1), route: TransferRoute(practiceID: Samples.id(.practice, 1), origin: .ma, receiving: .sn),
            state: state, lastStep: nil, provenance: Provenance())
    }

    @Test(arguments: TransferState.allCases, CountryCode.members)
    func aTransferTakesOnlyAllowedStepsOfTheEntitledCountry(_ state: TransferState, _ country: CountryCode) throws {
        for (command, next, teller) in Self.transferCommands {
            let codes = refused { _ = try PracticeTransfer.decide(command, on: transfer(state), given: nil, in: Samples.context(country)) }
            #expect(codes.contains(.notEntitled) == (country != teller))
            #expect(codes.contains(.stepNotAllowed) == !state.canBecome(next))
            if country == teller, state.canBecome(next) { #expect(codes.isEmpty) }
        }
    }

    @Test func aTransferNeedsTheAgreementOfTheOrigin() {
        #expect(!TransferState.requested.canBecome(.adapting))
        #expect(!TransferState.requested.canBecome(.adopted))
        #expect(!TransferState.declined.canBecome(.adapting))
        for next in TransferState.allCases {
            for end in [TransferState.declined, .adopted, .dropped] { #expect(!end.canBecome(next)) }
        }
    }

    @Test func onlyAKnownPracticeOfAnotherCountryIsRequested() throws {
        let request = PracticeTransfer.Command.request(
            id: Samples.id(.transfer, 1), practiceID: Samples.id(.practice, 1), on: nil, motivation: nil, Provenance())
        let ask = { (country: CountryCode, practice: GoodPractice?) in
            refused { _ = try PracticeTransfer.decide(request, on: nil, given: practice, in: Samples.context(country)) }
        }
        #expect(ask(.sn, nil) == [.practiceUnknown])
        #expect(ask(.ma, Self.practice) == [.practiceIsOwn])
        #expect(ask(.sn, Self.practice).isEmpty)
        var withdrawn = Self.practice
        withdrawn.withdrawn = Samples.text
        #expect(ask(.sn, withdrawn) == [.practiceWithdrawn])
    }

    private func pilot(_ state: PilotState, seats: Int = 2) throws -> MobilityPilot {
        MobilityPilot(
            id: Samples.id(.pilot, 1),
            content: PilotContent(
                unchecked: Samples.text, description: nil, sending: .ml, host: .ci, category: .student, sector: nil, seats: seats,
                period: try Period(start: PartialDate("2019"), end: PartialDate("2020"))), proposedBy: .ml, state: state, lastStep: nil,
            provenance: Provenance())
    }

    @Test(arguments: PilotState.allCases, CountryCode.members)
    func aPilotIsAnsweredByTheOtherCountryOnly(_ state: PilotState, _ country: CountryCode) throws {
        let pilot = try pilot(state)
        let ask = { (command: MobilityPilot.Command) in
            refused { _ = try MobilityPilot.decide(command, on: pilot, in: Samples.context(country)) }
        }
        #expect(ask(.accept(on: nil, note: nil, Provenance())).isEmpty == (state == .proposed && country == .ci))
        #expect(ask(.decline(on: nil, reason: Samples.text, Provenance())).isEmpty == (state == .proposed && country == .ci))
        let mayClose = state == .accepted && (country == .ml || country == .ci) || state == .proposed && country == .ml
        #expect(ask(.close(on: nil, reason: nil, Provenance())).isEmpty == mayClose)
    }

    private func participation(through steps: [ParticipationStep]) -> Participation {
        Participation(
            id: Samples.id(.participation, 1), pilotID: Samples.id(.pilot, 1), sending: .ml, host: .ci, sex: nil, ageBand: nil,
            steps: steps.map {
                Participation.Step(step: $0, on: Samples.today, by: $0.isEntitled(.ml, sending: .ml, host: .ci) ? .ml : .ci)
            }, demonstration: false)
    }

    @Test(arguments: 1...7, CountryCode.members)
    func stepsAreToldOnlyInOrderAndOnlyByTheEntitledCountry(_ length: Int, _ country: CountryCode) throws {
        let done = Array(ParticipationStep.way.prefix(length))
        let references = Participation.References(pilot: try pilot(.accepted), seatsTaken: 1)
        for step in ParticipationStep.allCases {
            let codes = refused {
                _ = try Participation.decide(
                    .record(step, on: Samples.today, reason: Samples.text, Provenance()), on: participation(through: done),
                    given: references, in: Samples.context(country))
            }
            let teller: [CountryCode] =
                switch step {
                case .selected, .departed, .returned, .reintegrated: [.ml]
                case .arrived, .placed, .completed: [.ci]
                case .withdrawn: [.ml, .ci]
                }
            let inOrder = step == .withdrawn ? length <= 4 : length < 7 && step == ParticipationStep.way[length]
            #expect(codes.isEmpty == (inOrder && teller.contains(country)))
        }
    }

    @Test(arguments: PilotState.allCases) func nobodyDepartsBeforeTheHostHasAccepted(_ state: PilotState) throws {
        let codes = refused {
            _ = try Participation.decide(
                .record(.departed, on: Samples.today, reason: nil, Provenance()), on: participation(through: [.selected]),
                given: Participation.References(pilot: try pilot(state), seatsTaken: 1), in: Samples.context(.ml))
        }
        #expect(codes == (state == .accepted ? [] : state == .proposed ? [.pilotNotAccepted] : [.pilotNotOpen]))
    }

    @Test(arguments: [(1, true), (2, false), (3, false)]) func noMoreAreSelectedThanThereAreSeats(_ sample: (Int, Bool)) throws {
        let codes = refused {
            _ = try Participation.decide(
                .select(
                    id: Samples.id(.participation, 1), pilotID: Samples.id(.pilot, 1), on: Samples.today, sex: .female, ageBand: nil,
                    Provenance()), on: nil, given: Participation.References(pilot: try pilot(.accepted), seatsTaken: sample.0),
                in: Samples.context(.ml))
        }
        #expect(codes == (sample.1 ? [] : [.seatsTaken]))
    }

    @Test func aStepIsNotDatedBeforeTheOneItFollowsNorTomorrow() throws {
        let references = Participation.References(pilot: try pilot(.accepted), seatsTaken: 1)
        for (days, code) in [(-1, FaultCode.dateBeforePreviousStep), (1, .dateInFuture)] {
            let codes = refused {
                _ = try Participation.decide(
                    .record(.departed, on: Samples.today.adding(days: days), reason: nil, Provenance()),
                    on: participation(through: [.selected]), given: references, in: Samples.context(.ml))
            }
            #expect(codes == [code])
        }
    }

    @Test func oneCountryCannotSpeakForAnother() throws {
        let proposed = try MobilityPilot.decide(
            .propose(id: Samples.id(.pilot, 1), pilot(.proposed).content, on: nil, Provenance()), on: nil, in: Samples.context(.ml))
        let event = try #require(proposed.events.first)
        #expect(CountryCode.members.filter { event.mayBeTold(by: $0) } == [.ml])
        #expect(MobilityPilot.evolve(nil, by: event, of: .ci) == nil)
        #expect(MobilityPilot.evolve(nil, by: event, of: .ml) == proposed.state)
    }
}
