import Contracts
import Domain
import Outbox
import Postgres

/// Progress reports as rows of a model: a correction replaces a report entirely, with the milestones it reached and the values
/// it measured.
struct ProgressRows: Sendable {
    private var reports = CopyRows(table: "report", columns: Self.reportColumns)
    private var reached = CopyRows(table: "reached", columns: Self.reachedColumns)
    private var measured = CopyRows(table: "measured", columns: Self.measuredColumns)
    private var corrections: [Correction] = []

    private struct Correction: Sendable {
        let report: UniqueID
        let action: UniqueID
        let country: CountryCode
        /// nil: at the time that is filled in.
        let acceptedAt: Instant?
    }

    private static let validity: [CopyRows.Column] = [
        .init("country", .text), .init("event", .uuid), .init("demonstration", .bool), .init("accepted_from", .timestamptz),
    ]
    private static let reportColumns: [CopyRows.Column] =
        [
            .init("id", .uuid), .init("action", .uuid), .init("period", .text), .init("due", .date), .init("approved_on", .timestamptz),
            .init("spent", .numeric), .init("currency", .text), .init("corrects", .uuid),
        ] + validity
    private static let reachedColumns: [CopyRows.Column] =
        [.init("action", .uuid), .init("milestone", .text), .init("reached_on", .date), .init("report", .uuid)] + validity
    private static let measuredColumns: [CopyRows.Column] =
        [
            .init("indicator", .uuid), .init("action", .uuid), .init("report", .uuid), .init("period", .text), .init("value", .numeric),
            .init("numerator", .numeric), .init("denominator", .numeric),
        ] + validity

    init(_ accepted: [AcceptedReport]) throws(PostgresError) {
        for report in accepted {
            try add(report)
            for milestone in report.content.milestonesReached { try add(milestone, of: report) }
            for value in report.content.indicatorValues { try add(value, of: report) }
            guard let corrected = report.corrects else { continue }
            corrections.append(
                Correction(report: corrected, action: report.action, country: report.country, acceptedAt: report.acceptedAt))
        }
    }

    /// Adds them to the model that was entered.
    /// - Parameter time: the acceptance time of every report that has none of its own.
    func store(acceptedAt time: Instant, in transaction: PostgresTransaction) async throws {
        for var rows in [reports, reached, measured] {
            try rows.fill(time)
            try await transaction.copyIn(rows)
        }
        // After the reports, so that one and its correction may come together.
        if !corrections.isEmpty { try await transaction.execute(close(at: time)) }
    }

    /// What is replaced stays readable in the history of its action.
    private func close(at time: Instant) -> Query {
        """
        with gone as (select report, action, country, min(since) as since
            from unnest(\(corrections.map(\.report)), \(corrections.map(\.action)), \(corrections.map(\.country.text)),
                \(corrections.map { $0.acceptedAt ?? time })) as g(report, action, country, since) group by 1, 2, 3),
        reached_gone as (update reached o set accepted_to = gone.since from gone
            where o.action = gone.action and o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity'),
        measured_gone as (update measured o set accepted_to = gone.since from gone
            where o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity')
        update report o set accepted_to = gone.since from gone
            where o.id = gone.report and o.country = gone.country and o.accepted_to = 'infinity'
        """
    }
}

extension ProgressRows {
    private mutating func add(_ report: AcceptedReport) throws(PostgresError) {
        try reports.append { row throws(PostgresError) in
            try row.append(report.id)
            try row.append(report.action)
            try row.append(report.period.text)
            try row.append(PostgresDate(report.due))
            try row.append(report.approvedOn)
            try row.append(report.content.spent?.amount.numeric)
            try row.append(report.content.spent?.currency.text)
            try row.append(report.corrects)
            try row.append(validityOf: report)
        }
    }

    private mutating func add(_ milestone: MilestoneReached, of report: AcceptedReport) throws(PostgresError) {
        try reached.append { row throws(PostgresError) in
            try row.append(report.action)
            try row.append(milestone.milestoneID.text)
            try row.append(PostgresDate(milestone.on))
            try row.append(report.id)
            try row.append(validityOf: report)
        }
    }

    private mutating func add(_ value: ReportedIndicatorValue, of report: AcceptedReport) throws(PostgresError) {
        try measured.append { row throws(PostgresError) in
            try row.append(value.indicatorID.id)
            try row.append(report.action)
            try row.append(report.id)
            try row.append(report.period.text)
            try row.append(value.value.number)
            try row.append(value.value.share?.numerator.numeric)
            try row.append(value.value.share?.denominator.numeric)
            try row.append(validityOf: report)
        }
    }
}

extension CopyEncoder {
    fileprivate mutating func append(validityOf report: AcceptedReport) throws(PostgresError) {
        try append(report.country.text)
        try append(report.event)
        try append(report.demonstration)
        if let time = report.acceptedAt { try append(time) } else { appendOpen(length: Instant.binaryLength) }
    }
}

extension PostgresDate {
    fileprivate init(_ date: CalendarDate) { self.init(daysSince1970: Int32(clamping: date.dayNumber)) }
}

extension IndicatorValue {
    fileprivate var number: PostgresNumeric? { if case .number(let number) = self { number.numeric } else { nil } }

    fileprivate var share: Percentage? { if case .percentage(let share) = self { share } else { nil } }
}

extension DecimalNumber {
    fileprivate var numeric: PostgresNumeric { PostgresNumeric(text) }
}
