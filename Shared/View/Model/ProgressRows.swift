import Contracts
import Domain
import Outbox
import Postgres

/// Progress reports as rows of a model: a correction replaces a report entirely, with the milestones it says are reached and the values
/// it measured. The values themselves are read from the event in the archive.
struct ProgressRows: Sendable {
    private var rows = CopyRows(table: "report", columns: Self.columns)
    private var corrections: [Correction] = []

    private struct Correction: Sendable {
        let report: UniqueID
        let country: CountryCode
        /// nil: at the time that is filled in.
        let acceptedAt: Instant?
    }

    private static let columns: [CopyRows.Column] = [
        .init("id", .uuid), .init("action", .uuid), .init("period", .text), .init("due", .date), .init("approved_on", .timestamptz),
        .init("spent", .numeric), .init("currency", .text), .init("reached", [String].postgresType),
        .init("reached_on", [PostgresDate].postgresType),
        .init("measured", [UniqueID].postgresType), .init("corrects", .uuid), .init("country", .text), .init("event", .uuid),
        .init("demonstration", .bool), .init("accepted_from", .timestamptz),
    ]

    init(_ accepted: [AcceptedReport]) throws(PostgresError) {
        for report in accepted {
            try add(report)
            guard let corrected = report.corrects else { continue }
            corrections.append(Correction(report: corrected, country: report.country, acceptedAt: report.acceptedAt))
        }
    }

    /// Adds them to the model that was entered.
    /// - Parameter time: the acceptance time of every report that has none of its own.
    func store(acceptedAt time: Instant, in transaction: PostgresTransaction) async throws {
        var rows = rows
        try rows.fill(time)
        try await transaction.copyIn(rows)
        // After the reports, so that one and its correction may come together.
        if !corrections.isEmpty { try await transaction.execute(close(at: time)) }
    }

    /// What is replaced stays readable in the history of its action.
    private func close(at time: Instant) -> Query {
        """
        with gone as (select report, country, min(since) as since
            from unnest(\(corrections.map(\.report)), \(corrections.map(\.country.text)),
                \(corrections.map { $0.acceptedAt ?? time })) as g(report, country, since) group by 1, 2)
        update report o set accepted_to = gone.since from gone
            where o.id = gone.report and o.country = gone.country and o.accepted_to = 'infinity'
        """
    }
}

extension ProgressRows {
    private mutating func add(_ report: AcceptedReport) throws(PostgresError) {
        let reached = report.content.milestonesReached
        let measured = report.content.indicatorValues
        try rows.append { row throws(PostgresError) in
            try row.append(report.id)
            try row.append(report.action)
            try row.append(report.period.text)
            try row.append(PostgresDate(report.due))
            try row.append(report.approvedOn)
            try row.append(report.content.spent?.amount.numeric)
            try row.append(report.content.spent?.currency.text)
            try row.append(reached.isEmpty ? nil : reached.map(\.milestoneID.text))
            try row.append(reached.isEmpty ? nil : reached.map { PostgresDate($0.on) })
            try row.append(measured.isEmpty ? nil : measured.map(\.indicatorID.id))
            try row.append(report.corrects)
            try row.append(report.country.text)
            try row.append(report.event)
            try row.append(report.demonstration)
            if let time = report.acceptedAt { try row.append(time) } else { row.appendOpen(length: Instant.binaryLength) }
        }
    }
}

extension PostgresDate {
    fileprivate init(_ date: CalendarDate) { self.init(daysSince1970: Int32(clamping: date.dayNumber)) }
}

extension DecimalNumber {
    fileprivate var numeric: PostgresNumeric { PostgresNumeric(text) }
}
