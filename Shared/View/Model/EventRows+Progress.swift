import Domain
import Outbox
import Postgres

/// Progress reports: a correction replaces a report entirely, with the milestones it reached and the values it measured.
extension EventRows {
    static let progressRows = [
        EventRows(AcceptedReport.types, ofEvents: { reports($0.reports) }),
        EventRows(AcceptedReport.types, ofEvents: { reached($0.reports) }),
        EventRows(AcceptedReport.types, ofEvents: { measured($0.reports) }),
        EventRows([.progressCorrected], ofEvents: { corrected($0.reports) }),
    ]

    private static func reports(_ reports: [AcceptedReport]) -> Query {
        """
        insert into report (id, action, period, due, approved_on, spent, currency, corrects, country, event, demonstration, accepted_from)
        select * from unnest(\(reports.map(\.id)), \(reports.map(\.action)), \(reports.map(\.period.text)),
            \(reports.map { PostgresDate(daysSince1970: Int32(clamping: $0.due.dayNumber)) }), \(reports.map(\.approvedOn)),
            \(reports.map { $0.content.spent.map { PostgresNumeric($0.amount.text) } }), \(reports.map { $0.content.spent?.currency.text }),
            \(reports.map(\.corrects)), \(reports.map(\.country.text)), \(reports.map(\.event)), \(reports.map(\.demonstration)),
            \(reports.map(\.acceptedAt)))
        """
    }

    private static func reached(_ reports: [AcceptedReport]) -> Query {
        let reached = reports.flatMap { report in report.content.milestonesReached.map { (report, $0) } }
        return """
            insert into reached (action, milestone, reached_on, report, country, event, demonstration, accepted_from)
            select * from unnest(\(reached.map(\.0.action)), \(reached.map(\.1.milestoneID.text)),
                \(reached.map { PostgresDate(daysSince1970: Int32(clamping: $0.1.on.dayNumber)) }), \(reached.map(\.0.id)),
                \(reached.map(\.0.country.text)), \(reached.map(\.0.event)), \(reached.map(\.0.demonstration)),
                \(reached.map(\.0.acceptedAt)))
            """
    }

    private static func measured(_ reports: [AcceptedReport]) -> Query {
        let measured = reports.flatMap { report in report.content.indicatorValues.map { (report, $0) } }
        return """
            insert into measured (indicator, action, report, period, value, numerator, denominator, country, event, demonstration,
                accepted_from)
            select * from unnest(\(measured.map(\.1.indicatorID.id)), \(measured.map(\.0.action)), \(measured.map(\.0.id)),
                \(measured.map(\.0.period.text)), \(measured.map { $0.1.value.plain }), \(measured.map { $0.1.value.share?.0 }),
                \(measured.map { $0.1.value.share?.1 }), \(measured.map(\.0.country.text)), \(measured.map(\.0.event)),
                \(measured.map(\.0.demonstration)), \(measured.map(\.0.acceptedAt)))
            """
    }

    /// Runs after the inserts, so that a report and its correction may stand in one range. What is replaced stays readable
    /// in the history of its action.
    private static func corrected(_ reports: [AcceptedReport]) -> Query {
        let corrections = reports.filter { $0.corrects != nil }
        return """
            with gone as (select report, action, country, min(since) as since
                from unnest(\(corrections.map(\.corrects)), \(corrections.map(\.action)), \(corrections.map(\.country.text)),
                    \(corrections.map(\.acceptedAt))) as g(report, action, country, since) group by 1, 2, 3),
            reached_gone as (update reached o set accepted_to = gone.since from gone
                where o.action = gone.action and o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity'),
            measured_gone as (update measured o set accepted_to = gone.since from gone
                where o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity')
            update report o set accepted_to = gone.since from gone
                where o.id = gone.report and o.country = gone.country and o.accepted_to = 'infinity'
            """
    }
}

extension IndicatorValue {
    fileprivate var plain: PostgresNumeric? {
        if case .number(let number) = self { PostgresNumeric(number.text) } else { nil }
    }

    fileprivate var share: (PostgresNumeric, PostgresNumeric)? {
        guard case .percentage(let share) = self else { return nil }
        return (PostgresNumeric(share.numerator.text), PostgresNumeric(share.denominator.text))
    }
}
