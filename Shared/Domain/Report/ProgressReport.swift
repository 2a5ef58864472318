/// A report of one action on one period: draft, submitted, returned, approved.
package struct ProgressReport: Codable, Equatable, Sendable {
    package let id: AggregateID
    package let period: ReportingPeriod
    package internal(set) var content: ReportContent
    package internal(set) var provenance: Provenance
    package internal(set) var state: ReportState
    /// The report this one replaces, and why; nil for the first of its period.
    package internal(set) var corrects: AggregateID?
    package internal(set) var reason: LanguageMap?
    /// Who submitted; known only in the country itself.
    package internal(set) var submittedBy: ActorID?
    package internal(set) var submittedOn: Instant?
    package internal(set) var approvedOn: Instant?
    /// What the reviewer asks for when returning.
    package internal(set) var note: LanguageMap?

    init(_ approved: ProgressApproved) {
        id = approved.reportID
        period = approved.period
        content = approved.report
        provenance = Provenance(approved)
        state = .approved
        submittedOn = approved.submittedOn
        approvedOn = approved.approvedOn
    }

    init(_ corrected: ProgressCorrected) {
        id = corrected.reportID
        period = corrected.period
        content = corrected.report
        provenance = Provenance(corrected)
        state = .approved
        corrects = corrected.corrects
        reason = corrected.reason
        submittedOn = corrected.submittedOn
        approvedOn = corrected.approvedOn
    }

    init(
        id: AggregateID, period: ReportingPeriod, content: ReportContent, provenance: Provenance, corrects: AggregateID?,
        reason: LanguageMap?
    ) {
        self.id = id
        self.period = period
        self.content = content
        self.provenance = provenance
        self.corrects = corrects
        self.reason = reason
        state = .draft
    }
}

/// Where a report stands. A correction is a report of its own that names the one it replaces.
package enum ReportState: String, Codable, CaseIterable, Sendable {
    case draft, submitted, returned, approved
}

/// What is done with a report.
package enum ReportCommand: Equatable, Sendable {
    /// Makes a draft or replaces one; a returned report becomes a draft again.
    case save(ReportDraft)
    ///
    /// `at` is only for demonstration reports, which tell a past that never was; every other report is told when it happens.
    case submit(reportID: AggregateID, at: Instant? = nil)
    case `return`(reportID: AggregateID, note: LanguageMap)
    case approve(reportID: AggregateID, at: Instant? = nil)
}

/// What a contributor writes.
package struct ReportDraft: Equatable, Sendable {
    package let reportID: AggregateID
    package let period: ReportingPeriod
    package let content: ReportContent
    /// Both or neither.
    package let corrects: AggregateID?
    package let reason: LanguageMap?
    package let provenance: Provenance

    package init(
        reportID: AggregateID, period: ReportingPeriod, content: ReportContent, corrects: AggregateID? = nil, reason: LanguageMap? = nil,
        provenance: Provenance = Provenance()
    ) {
        self.reportID = reportID
        self.period = period
        self.content = content
        self.corrects = corrects
        self.reason = reason
        self.provenance = provenance
    }
}
