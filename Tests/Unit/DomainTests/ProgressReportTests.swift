import Testing

@testable import Domain

@Suite struct ProgressReportTests {
    private func action(_ status: ActivityStatus? = .implementation) throws -> Action {
        try Action.decide(
            .plan(id: Samples.id(.action, 1), Samples.action(status: status, milestones: try Samples.milestones([1, 3])), Provenance()),
            on: nil, in: Samples.context(.ma)
        ).state
    }

    private func save(
        _ number: UInt64 = 1, _ content: ReportContent = Samples.report(), _ period: ReportingPeriod? = nil, corrects: AggregateID? = nil,
        reason: LanguageMap? = nil
    ) throws -> Action.Command {
        .report(
            .save(
                ReportDraft(
                    reportID: Samples.id(.report, number), period: try period ?? Samples.quarter(), content: content, corrects: corrects,
                    reason: reason)))
    }

    private func run(_ commands: [(Action.Command, String)], on action: Action) throws -> Decision<Action> {
        var decision = Decision(action)
        for (command, actor) in commands { decision = try Action.decide(command, on: decision.state, in: Samples.context(.ma, actor)) }
        return decision
    }

    private let submit = Action.Command.report(.submit(reportID: Samples.id(.report, 1)))
    private let approve = Action.Command.report(.approve(reportID: Samples.id(.report, 1)))
    private let sendBack = Action.Command.report(.return(reportID: Samples.id(.report, 1), note: Samples.text))

    @Test func whatIsApprovedLeavesTheCountryWithItsComputedProgress() throws {
        let report = Samples.report(reached: [(try MilestoneID("m1"), try CalendarDate("2019-03-31"))])
        let decision = try run([(save(1, report), "clerk"), (submit, "clerk"), (approve, "chief")], on: action())
        guard case .progressApproved(let event)? = decision.events.first else {
            Issue.record("no event")
            return
        }
        #expect(decision.events.count == 1)
        #expect(event.subject == Samples.id(.action, 1))
        #expect(event.progress == (try Percentage(numerator: DecimalNumber(3), denominator: DecimalNumber(4))))
        #expect(event.due.text == "2019-04-30")
    }

    @Test func nobodyApprovesTheirOwnSubmission() throws {
        let submitted = try run([(save(), "clerk"), (submit, "clerk")], on: action()).state
        #expect(refused { _ = try run([(approve, "clerk")], on: submitted) } == [.ownSubmission])
        #expect(refused { _ = try run([(approve, "chief")], on: submitted) }.isEmpty)
    }

    /// Every step from every state: those not in the table are refused and change nothing.
    @Test func onlyTheAllowedStepsAreTaken() throws {
        let first = try action()
        let draft = try run([(save(), "clerk")], on: first).state
        let submitted = try run([(submit, "clerk")], on: draft).state
        let returned = try run([(sendBack, "chief")], on: submitted).state
        let approved = try run([(approve, "chief")], on: submitted).state
        let table: [(Action, save: FaultCode?, submit: FaultCode?, sendBack: FaultCode?, approve: FaultCode?)] = [
            (first, nil, .reportUnknown, .reportUnknown, .reportUnknown), (draft, nil, nil, .reportNotSubmitted, .reportNotSubmitted),
            (submitted, .reportNotEditable, .reportNotDraft, nil, nil),
            (returned, nil, .reportNotDraft, .reportNotSubmitted, .reportNotSubmitted),
            (approved, .reportNotEditable, .reportNotDraft, .reportNotSubmitted, .reportNotSubmitted),
        ]
        for row in table {
            for (command, code) in [(try save(), row.save), (submit, row.submit), (sendBack, row.sendBack), (approve, row.approve)] {
                #expect(refused { _ = try run([(command, "chief")], on: row.0) }.first == code)
            }
        }
    }

    /// Random walks: the state never leaves the table, and events appear exactly on approval.
    @Test func randomStepsNeverReachAForbiddenState() throws {
        var random = SeededRandom(seed: 1_806)
        for _ in 0..<400 {
            var action = try action()
            for _ in 0..<12 {
                let before = action.reports.first?.state
                let command = random.pick([try save(), submit, sendBack, approve], or: submit)
                guard let decision = try? run([(command, random.chance(50) ? "clerk" : "chief")], on: action) else { continue }
                action = decision.state
                let after = action.reports.first?.state
                let allowed: [(ReportState?, ReportState?)] = [
                    (nil, .draft), (.draft, .draft), (.draft, .submitted), (.submitted, .returned), (.returned, .draft),
                    (.submitted, .approved),
                ]
                #expect(allowed.contains { $0.0 == before && $0.1 == after })
                #expect(decision.events.isEmpty == (after != .approved))
            }
        }
    }

    @Test func aLaterReportOfThePeriodIsACorrectionThatSaysWhatAndWhy() throws {
        let approved = try run([(save(), "clerk"), (submit, "clerk"), (approve, "chief")], on: action()).state
        #expect(refused { _ = try run([(save(2), "clerk")], on: approved) } == [.correctionMustBeNamed])
        #expect(refused { _ = try run([(save(2, corrects: Samples.id(.report, 1)), "clerk")], on: approved) } == [.reasonMissing])
        #expect(
            refused { _ = try run([(save(2, corrects: Samples.id(.report, 9), reason: Samples.text), "clerk")], on: approved) }
                == [.correctsNotLatest])
        let second = Samples.id(.report, 2)
        let corrected = try run(
            [
                (save(2, corrects: Samples.id(.report, 1), reason: Samples.text), "clerk"), (.report(.submit(reportID: second)), "clerk"),
                (.report(.approve(reportID: second)), "chief"),
            ], on: approved)
        guard case .progressCorrected(let event)? = corrected.events.first else {
            Issue.record("no correction")
            return
        }
        #expect(event.corrects == Samples.id(.report, 1))
        #expect(corrected.state.effectiveReports().map(\.id) == [second])
        #expect(
            refused { _ = try run([(save(3, corrects: Samples.id(.report, 1), reason: Samples.text), "clerk")], on: corrected.state) } == [
                .correctsNotLatest
            ])
    }

    @Test func aReportSpeaksOnlyOfWhatTheActionHasAndOfItsPeriod() throws {
        let values = [ReportedIndicatorValue(indicatorID: Samples.id(.indicator, 9), value: .number(.zero))]
        let report = Samples.report(
            reached: [
                (try MilestoneID("zz"), try CalendarDate("2019-02-01")), (try MilestoneID("m0"), try CalendarDate("2019-04-01")),
                (try MilestoneID("m1"), try CalendarDate("2030-01-01")),
            ], values: values)
        let codes = refused { _ = try run([(save(1, report), "clerk")], on: try action()) }
        #expect(codes == [.milestoneUnknown, .dateAfterPeriod, .dateInFuture, .indicatorUnknown])
        #expect(refused { _ = try run([(save(1, Samples.report(), Samples.quarter(3)), "clerk")], on: action()) } == [.periodInFuture])
        let year = try ReportingPeriod("2018")
        #expect(refused { _ = try run([(save(1, Samples.report(), year), "clerk")], on: action()) } == [.periodNotInCalendar])
    }

    @Test func anEmptyReportAndAReportOfAPlannedActionAreNotSubmitted() throws {
        #expect(
            refused { _ = try run([(save(1, Samples.report(narrative: nil)), "clerk"), (submit, "clerk")], on: action()) } == [.reportEmpty]
        )
        #expect(refused { _ = try run([(save(), "clerk"), (submit, "clerk")], on: action(.pipeline)) } == [.actionNotRunning])
    }

    @Test func aMilestoneIsReachedOnce() throws {
        let reached = Samples.report(reached: [(try MilestoneID("m0"), try CalendarDate("2018-12-01"))])
        let earlier = try Samples.quarter(4, of: 2018)
        let approved = try run([(save(1, reached, earlier), "clerk"), (submit, "clerk"), (approve, "chief")], on: action()).state
        #expect(refused { _ = try run([(save(2, reached), "clerk")], on: approved) } == [.milestoneReachedBefore])
        let without = Samples.action(milestones: [try Samples.milestones([1, 3])[1]])
        #expect(
            refused { _ = try Action.decide(.revise(without, reason: Samples.text, Provenance()), on: approved, in: Samples.context(.ma)) }
                == [.reachedMilestoneRemoved])
    }

    @Test func whatIsStillDueIsListedUntilItIsApproved() throws {
        let dates = ActionDates(actualStart: try PartialDate("2018-10"), plannedEnd: try PartialDate("2019-06"))
        var action = try Action.decide(
            .plan(id: Samples.id(.action, 1), Samples.action(dates: dates), Provenance()), on: nil, in: Samples.context(.ma)
        ).state
        let calendar = Samples.rules(.ma).calendar
        let open = { (action: Action) in ReportingObligation.open(of: action, calendar: calendar, today: Samples.today) }
        #expect(open(action).map(\.period.text) == ["2018-Q4", "2019-Q1", "2019-Q2"])
        #expect(open(action).map(\.state) == [.late, .open, .open])
        action = try run([(save(), "clerk"), (submit, "clerk")], on: action).state
        #expect(open(action).map(\.state) == [.late, .awaitingApproval, .open])
        action = try run([(approve, "chief")], on: action).state
        #expect(open(action).map(\.period.text) == ["2018-Q4", "2019-Q2"])
    }
}
