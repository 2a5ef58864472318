import Contracts
package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func transfers(_ filter: TransferFilter, asOf: Instant?) async throws(ReadingError) -> [TransferEntry] {
        try await read(asOf) { view in
            try await TransferRows.all(view, filter).filter { filter.phase == nil || $0.phase == filter.phase }
        }
    }

    package func transferMatrix(asOf: Instant?) async throws(ReadingError) -> FigureTable {
        try await read(asOf) { view in try await Self.transferMatrix(view) }
    }

    static func transferMatrix(_ view: PictureView) async throws -> FigureTable {
        let transfers = try await TransferRows.all(view, TransferFilter()).filter { $0.phase != .declined }
        return CountryMatrix(name: "transfers.count", unit: .transfers, rows: .origin, columns: .receiving, list: .transfers)
            .table(
                transfers.map { .init(row: $0.origin, column: $0.receiving, count: 1, demonstration: $0.head.demonstration) },
                heard: view.heard[.goodPractice] ?? [], view)
    }
}

/// Transfers put together from what the two countries said, in whatever order it arrived.
enum TransferRows {
    static func all(_ view: PictureView, _ filter: TransferFilter) async throws -> [TransferEntry] {
        var condition: Query = "true"
        if let practice = filter.practice { condition = "\(condition) and s.practice = \(practice.id)" }
        if let origin = filter.origin { condition = "\(condition) and s.origin = \(origin.text)" }
        if let receiving = filter.receiving { condition = "\(condition) and s.receiving = \(receiving.text)" }
        let rows = try await view.query(
            """
            select s.id, s.practice, s.origin, s.receiving, s.phase, s.happened_on::text, s.body::text, s.country, s.demonstration,
                s.accepted_from, p.title::text
            from transfer_step s
            left join lateral (select p.body->'practice'->'title' as title from practice p where p.id = s.practice
                and p.country = s.origin and \(view.holds("p")) limit 1) p on true
            where \(view.holds("s")) and \(condition) order by s.id, s.accepted_from, s.event
            """)
        var entries: [TransferEntry] = []
        var steps: [TransferStepRow] = []
        for row in try rows.map({ try TransferStepRow($0) }) {
            if let first = steps.first, first.id != row.id {
                entries.append(try entry(steps))
                steps = []
            }
            steps.append(row)
        }
        if !steps.isEmpty { entries.append(try entry(steps)) }
        return entries.sorted { ($1.head.changedAt, $1.head.id) < ($0.head.changedAt, $0.head.id) }
    }

    private static func entry(_ steps: [TransferStepRow]) throws -> TransferEntry {
        let first = steps[0]
        let furthest = steps.max { $0.phase.rank < $1.phase.rank } ?? first
        let title = try first.title ?? LanguageMap([(.fr, "—")])
        var sources: [Source] = []
        for source in steps.flatMap(\.event.sources) where !sources.contains(source) { sources.append(source) }
        let head = RecordHead(
            id: first.id, title: title, stated: Set(steps.map(\.country)).sorted(), parties: [first.origin, first.receiving].sorted(),
            disagreements: [], divergences: [], sources: sources, demonstration: steps.contains { $0.demonstration },
            changedAt: steps.map(\.receivedAt).max() ?? first.receivedAt)
        return TransferEntry(
            head: head, practice: first.practice, practiceTitle: first.title, origin: first.origin, receiving: first.receiving,
            phase: furthest.phase, requestedOn: steps.first { $0.phase == .requested }?.on,
            steps: steps.sorted { ($0.phase.rank, $0.receivedAt) < ($1.phase.rank, $1.receivedAt) }.map {
                TransferEntry.Step(phase: $0.phase, by: $0.country, receivedAt: $0.receivedAt, note: $0.event.remark)
            })
    }
}

/// One country's statement about a transfer.
struct TransferStepRow: Sendable {
    let id: AggregateID
    let practice: AggregateID
    let origin: CountryCode
    let receiving: CountryCode
    let phase: TransferPhase
    let on: CalendarDate?
    let event: DomainEvent
    let country: CountryCode
    let demonstration: Bool
    let receivedAt: Instant
    let title: LanguageMap?

    init(_ row: PostgresRow) throws {
        let (id, practice, origin, receiving, phase, on, body, country, demonstration, receivedAt, title) = try row.decode(
            (UniqueID, UniqueID, String, String, String, String?, String, String, Bool, Instant, String?).self)
        guard let phase = TransferPhase(rawValue: phase) else { throw ReadingError.corrupt("transfer \(id.text) is \(phase)") }
        self.id = AggregateID(.transfer, id)
        self.practice = AggregateID(.practice, practice)
        self.origin = try CountryCode(origin)
        self.receiving = try CountryCode(receiving)
        self.phase = phase
        self.on = try on.map { try CalendarDate($0) }
        event = try StatementBody.event(phase.type, body)
        self.country = try CountryCode(country)
        self.demonstration = demonstration
        self.receivedAt = receivedAt
        self.title = try title.map { try StoredText.languageMap($0) }
    }
}

extension TransferPhase {
    /// How far along the way; the two answers and the two ends are as far as each other.
    var rank: Int {
        switch self {
        case .requested: 0
        case .agreed, .declined: 1
        case .adapting: 2
        case .piloted: 3
        case .adopted, .dropped: 4
        }
    }

    /// The event that tells it.
    var type: EventType {
        switch self {
        case .requested: .transferRequested
        case .agreed: .transferAgreed
        case .declined: .transferDeclined
        case .adapting, .piloted: .transferAdvanced
        case .adopted, .dropped: .transferClosed
        }
    }
}
