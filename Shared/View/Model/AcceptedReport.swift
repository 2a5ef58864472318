import Contracts
import Domain
import Outbox
import Postgres

/// A progress report that took effect. It is the event that there is most of: it is read once, on its way in, and never again by
/// the database.
struct AcceptedReport: Sendable {
    let event: UniqueID
    let country: CountryCode
    /// nil: when the transaction that stores it draws its time.
    let acceptedAt: Instant?
    let id: UniqueID
    let action: UniqueID
    let period: ReportingPeriod
    let due: CalendarDate
    let approvedOn: Instant
    let content: ReportContent
    /// The report that this one replaces.
    let corrects: UniqueID?
    let demonstration: Bool

    static let types: [EventType] = [.progressApproved, .progressCorrected]

    /// nil: it is another kind of event.
    init?(_ said: DomainEvent, event: UniqueID, country: CountryCode, acceptedAt: Instant?) {
        self.event = event
        self.country = country
        self.acceptedAt = acceptedAt
        switch said {
        case .progressApproved(let report):
            (id, action, corrects) = (report.reportID.id, report.actionID.id, nil)
            (period, due, approvedOn) = (report.period, report.due, report.approvedOn)
            (content, demonstration) = (report.report, report.demonstration)
        case .progressCorrected(let report):
            (id, action, corrects) = (report.reportID.id, report.actionID.id, report.corrects.id)
            (period, due, approvedOn) = (report.period, report.due, report.approvedOn)
            (content, demonstration) = (report.report, report.demonstration)
        default: return nil
        }
    }
}

extension AcceptedReport {
    /// Those that the archive has.
    static func archived(in range: AcceptanceRange, _ transaction: PostgresTransaction) async throws -> [AcceptedReport] {
        let rows = try await transaction.query(
            """
            select id, country, accepted_at, type, data from archive where accepted_at > \(range.after) and accepted_at <= \(range.upTo)
                and type = any(\(types.map(\.rawValue))) order by accepted_at, ordinal
            """)
        return try rows.compactMap { row in
            let (id, country, acceptedAt, type, data) = try row.decode((UniqueID, String, Instant, String, [UInt8]).self)
            guard let type = EventType(rawValue: type) else { return nil }
            let event = try EventCodec.decode(type: type, data: data).event
            return AcceptedReport(event, event: id, country: try CountryCode(country), acceptedAt: acceptedAt)
        }
    }
}
