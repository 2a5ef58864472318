extension Action {
    func decide(_ command: ReportCommand, in context: DecisionContext) throws(Refusal) -> Decision<Action> {
        if let refusal = Refusal(Existence.mustBeOwn(recordedBy, in: context)) { throw refusal }
        return switch command {
        case .save(let draft): try save(draft, in: context)
        case .submit(let id, let time): try submit(try report(id), at: time, in: context)
        case .return(let id, let note): try sendBack(try report(id), note: note)
        case .approve(let id, let time): try approve(try report(id), at: time, in: context)
        }
    }

    private func report(_ id: AggregateID) throws(Refusal) -> ProgressReport {
        guard let report = reports.first(where: { $0.id == id }) else { throw Refusal(Fault("/reportID", .reportUnknown)) }
        return report
    }

    private func save(_ draft: ReportDraft, in context: DecisionContext) throws(Refusal) -> Decision<Action> {
        var faults: [Fault] = []
        if draft.reportID.kind != .report { faults.append(Fault("/reportID", .identifierOfOtherKind)) }
        if let old = reports.first(where: { $0.id == draft.reportID }) {
            if old.state != .draft, old.state != .returned { faults.append(Fault("/reportID", .reportNotEditable)) }
            if old.period != draft.period { faults.append(Fault("/period", .periodFixed)) }
        }
        faults += correctionFaults(draft)
        faults += faultsOf(draft.content, period: draft.period, report: draft.reportID, in: context)
        if let refusal = Refusal(faults) { throw refusal }
        var action = self
        action.put(
            ProgressReport(
                id: draft.reportID, period: draft.period, content: draft.content, provenance: draft.provenance, corrects: draft.corrects,
                reason: draft.reason))
        return Decision(
            action, warnings: PersonalDataHint.warnings([("/report/narrative", draft.content.narrative), ("/reason", draft.reason)]))
    }

    /// One report a period; what is approved is replaced only by a correction that names it and says why.
    private func correctionFaults(_ draft: ReportDraft) -> [Fault] {
        var faults: [Fault] = []
        let others = reports.filter { $0.period == draft.period && $0.id != draft.reportID }
        if others.contains(where: { $0.state != .approved }) { faults.append(Fault("/period", .reportInProgress)) }
        let approved = others.last { $0.state == .approved }
        if let corrects = draft.corrects {
            if approved?.id != corrects { faults.append(Fault("/corrects", .correctsNotLatest)) }
            if draft.reason == nil { faults.append(Fault("/reason", .reasonMissing)) }
        } else {
            if approved != nil { faults.append(Fault("/corrects", .correctionMustBeNamed)) }
            if draft.reason != nil { faults.append(Fault("/corrects", .correctionMustBeNamed)) }
        }
        return faults
    }

    private func submit(_ report: ProgressReport, at time: Instant?, in context: DecisionContext) throws(Refusal) -> Decision<Action> {
        var faults = timeFaults(time, of: report, in: context)
        if report.state != .draft { faults.append(Fault("/reportID", .reportNotDraft)) }
        if !content.allowsReports { faults.append(Fault("", .actionNotRunning)) }
        if report.content.isEmpty { faults.append(Fault("/report", .reportEmpty)) }
        faults += correctionFaults(
            ReportDraft(
                reportID: report.id, period: report.period, content: report.content, corrects: report.corrects, reason: report.reason))
        faults += faultsOf(report.content, period: report.period, report: report.id, in: context)
        if let refusal = Refusal(faults) { throw refusal }
        var submitted = report
        submitted.state = .submitted
        submitted.submittedBy = context.actor
        submitted.submittedOn = time ?? context.now
        submitted.note = nil
        return Decision(replacing(submitted))
    }

    private func sendBack(_ report: ProgressReport, note: LanguageMap) throws(Refusal) -> Decision<Action> {
        if report.state != .submitted { throw Refusal(Fault("/reportID", .reportNotSubmitted)) }
        var returned = report
        returned.state = .returned
        returned.note = note
        return Decision(replacing(returned), warnings: PersonalDataHint.warnings([("/note", note)]))
    }

    private func approve(_ report: ProgressReport, at time: Instant?, in context: DecisionContext) throws(Refusal) -> Decision<Action> {
        var faults = timeFaults(time, of: report, in: context)
        if report.state != .submitted { faults.append(Fault("/reportID", .reportNotSubmitted)) }
        // Four eyes: DESIGN section 3.
        if report.submittedBy == context.actor { faults.append(Fault("", .ownSubmission)) }
        if !content.allowsReports { faults.append(Fault("", .actionNotRunning)) }
        // The action may have changed since the report was submitted.
        faults += faultsOf(report.content, period: report.period, report: report.id, in: context)
        if let refusal = Refusal(faults) { throw refusal }
        var approved = report
        approved.state = .approved
        approved.approvedOn = time ?? context.now
        let action = replacing(approved)
        return Decision(action, events: [action.event(of: approved, calendar: context.rules.calendar, at: time ?? context.now)])
    }

    private func timeFaults(_ time: Instant?, of report: ProgressReport, in context: DecisionContext) -> [Fault] {
        guard let time else { return [] }
        if !report.provenance.demonstration { return [Fault("/at", .timeOnlyForDemonstration)] }
        if time > context.now { return [Fault("/at", .dateInFuture)] }
        return report.submittedOn.map { time < $0 } ?? false ? [Fault("/at", .dateBeforePreviousStep)] : []
    }

    private func replacing(_ report: ProgressReport) -> Action {
        var action = self
        action.put(report)
        return action
    }

    private func event(of report: ProgressReport, calendar: ReportingCalendar, at now: Instant) -> DomainEvent {
        let progress = progress(through: report.period)
        let provenance = report.provenance
        if let corrects = report.corrects, let reason = report.reason {
            return .progressCorrected(
                ProgressCorrected(
                    actionID: id, reportID: report.id, corrects: corrects, reason: reason, planID: content.planID, period: report.period,
                    due: calendar.due(report.period), report: report.content, progress: progress, submittedOn: report.submittedOn ?? now,
                    approvedOn: now, sources: provenance.sources, demonstration: provenance.demonstration))
        }
        return .progressApproved(
            ProgressApproved(
                actionID: id, reportID: report.id, planID: content.planID, period: report.period, due: calendar.due(report.period),
                report: report.content, progress: progress, submittedOn: report.submittedOn ?? now, approvedOn: now,
                sources: provenance.sources, demonstration: provenance.demonstration))
    }
}

extension ActionContent {
    /// Not before it begins and not when it is given up; an action that states no status may report.
    var allowsReports: Bool { status != .pipeline && status != .cancelled }
}
