import Contracts
package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func changes(
        from: Instant, to: Instant?, _ filter: ChangeFilter, page: PageRequest
    ) async throws(ReadingError) -> Page<ChangeEntry> {
        let token = try PageToken(page)
        return try await read(to) { view in
            var scope: Query = "a.accepted_at > \(from) and a.accepted_at <= \(view.asOf)"
            if let country = filter.country { scope = "\(scope) and a.country = \(country.text)" }
            if let family = filter.family { scope = "\(scope) and a.family = \(family.rawValue)" }
            let total = try await view.query("select count(*) from archive a where \(scope)").only().decode(Int64.self)
            let rows = try await view.query(
                """
                select a.id, a.type, a.country, a.family, a.subject, a.happened_at, a.accepted_at, a.ordinal, a.demonstration, a.data
                from archive a where \(scope) and \(Self.after(token))
                order by a.accepted_at desc, a.ordinal desc limit \(Int64(page.limit + 1))
                """)
            let changes = try rows.prefix(page.limit).map { try ChangeRow($0) }
            let titles = try await RecordTitles.read(changes.filter { $0.event.title == nil }.map(\.event), view)
            let next = rows.count > page.limit ? changes.last.map { PageToken(time: $0.receivedAt, id: "\($0.ordinal)").text } : nil
            return Page(entries: changes.map { $0.entry(titles) }, total: Int(total), next: next)
        }
    }

    private static func after(_ token: PageToken?) -> Query {
        guard let token, let ordinal = Int32(token.id) else { return "true" }
        return "(a.accepted_at < \(token.time) or a.accepted_at = \(token.time) and a.ordinal < \(ordinal))"
    }
}

/// An accepted event, on its way to a list of changes.
struct ChangeRow: Sendable {
    let id: UniqueID
    let type: EventType
    let country: CountryCode
    let family: Family
    let approvedAt: Instant
    let receivedAt: Instant
    let ordinal: Int32
    let demonstration: Bool
    let event: DomainEvent

    init(_ row: PostgresRow) throws {
        let (id, type, country, family, _, approvedAt, receivedAt, ordinal, demonstration, data) = try row.decode(
            (UniqueID, String, String, String, String, Instant, Instant, Int32, Bool, String).self)
        guard let type = EventType(rawValue: type), let family = Family(rawValue: family) else {
            throw ReadingError.corrupt("the archive holds an event of the unknown type \(type)")
        }
        self.id = id
        self.type = type
        self.country = try CountryCode(country)
        self.family = family
        self.approvedAt = approvedAt
        self.receivedAt = receivedAt
        self.ordinal = ordinal
        self.demonstration = demonstration
        event = try StatementBody.event(type, data)
    }

    func entry(_ titles: [AggregateID: LanguageMap]) -> ChangeEntry {
        // org.recosa.<family>.<what-happened>.v1
        let kind = type.rawValue.split(separator: ".").dropFirst(3).first.map(String.init) ?? type.rawValue
        return ChangeEntry(
            eventID: id.text, receivedAt: receivedAt, approvedAt: approvedAt, country: country, family: family, kind: kind,
            record: event.subject, title: event.title ?? RecordTitles.bearer(of: event).flatMap { titles[$0] }, reason: event.remark,
            demonstration: demonstration)
    }
}
