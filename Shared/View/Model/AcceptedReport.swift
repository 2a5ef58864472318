import Contracts
import Domain
import Outbox
import Postgres

/// A progress report that took effect. It is the event that there is most of: it is read once, on its way in, and never again by
/// the database.
struct AcceptedReport: Sendable {
    let event: UniqueID
    let country: CountryCode
    let acceptedAt: Instant
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
    init?(_ said: DomainEvent, event: UniqueID, country: CountryCode, acceptedAt: Instant) {
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

/// Events that took effect in a range of times: of those that this program reads itself what they say, the others are found in
/// the archive.
struct AcceptedEvents: Sendable {
    let range: AcceptanceRange
    let reports: [AcceptedReport]

    /// Those of one batch.
    init(_ accepted: [ReadEvent], of country: CountryCode, at time: Instant) {
        range = AcceptanceRange(exactly: time)
        reports = accepted.compactMap {
            AcceptedReport($0.event, event: $0.envelope.id, country: country, acceptedAt: time)
        }
    }

    /// Those that the archive has.
    init(_ range: AcceptanceRange, in transaction: PostgresTransaction) async throws {
        self.range = range
        let rows = try await transaction.query(
            """
            select id, country, accepted_at, type, data from archive where accepted_at > \(range.after) and accepted_at <= \(range.upTo)
                and type = any(\(AcceptedReport.types.map(\.rawValue))) order by accepted_at, ordinal
            """)
        reports = try rows.compactMap { row in
            let (id, country, acceptedAt, type, data) = try row.decode((UniqueID, String, Instant, String, [UInt8]).self)
            guard let type = EventType(rawValue: type) else { return nil }
            let event = try EventCodec.decode(type: type, data: data).event
            return AcceptedReport(event, event: id, country: try CountryCode(country), acceptedAt: acceptedAt)
        }
    }
}
