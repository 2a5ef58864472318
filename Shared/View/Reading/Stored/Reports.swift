import Domain
import Outbox
import Postgres

/// The approved reports of an action with their corrections, as they were accepted.
enum Reports {
    /// Joins `a`, the event in the archive, to the report `p` that it states: what a report says in full is kept there only.
    static let archived: Query = "a.subject = 'action:' || p.action and a.accepted_at = p.accepted_from and a.id = p.event"

    /// Newest period first; a correction stands before what it corrects.
    static func of(_ action: UniqueID, _ view: PictureView) async throws -> [ReportEntry] {
        let rows = try await view.query(
            """
            select p.country, a.data, p.corrects is not null, p.accepted_to > \(view.asOf), p.accepted_from
            from report p join archive a on \(archived)
            where p.action = \(action) and p.accepted_from <= \(view.asOf) order by p.accepted_from desc, p.approved_on desc, p.id desc
            """
        ).decode((String, String, Bool, Bool, Instant).self)
        let entries = try rows.map { country, body, isCorrection, current, receivedAt in
            let event = try StatementBody.event(isCorrection ? .progressCorrected : .progressApproved, body)
            return try entry(event, of: try CountryCode(country), current: current, receivedAt: receivedAt)
        }
        // Stable: within a period the later acceptance stays first.
        return entries.enumerated().sorted { left, right in
            left.element.period == right.element.period ? left.offset < right.offset : right.element.period < left.element.period
        }.map(\.element)
    }

    private static func entry(_ event: DomainEvent, of country: CountryCode, current: Bool, receivedAt: Instant) throws -> ReportEntry {
        switch event {
        case .progressApproved(let report):
            ReportEntry(
                country: country, id: report.reportID, period: report.period, due: report.due, approvedOn: report.approvedOn,
                onTime: report.approvedOn.utcDate <= report.due, narrative: report.report.narrative, spent: report.report.spent,
                milestonesReached: report.report.milestonesReached, correctionReason: nil, current: current, receivedAt: receivedAt,
                evidence: report.report.evidence, sources: report.sources, demonstration: report.demonstration)
        case .progressCorrected(let report):
            ReportEntry(
                country: country, id: report.reportID, period: report.period, due: report.due, approvedOn: report.approvedOn,
                onTime: report.approvedOn.utcDate <= report.due, narrative: report.report.narrative, spent: report.report.spent,
                milestonesReached: report.report.milestonesReached, correctionReason: report.reason, current: current,
                receivedAt: receivedAt, evidence: report.report.evidence, sources: report.sources, demonstration: report.demonstration)
        default: throw ReadingError.corrupt("a stored report holds \(event.type.rawValue)")
        }
    }
}
