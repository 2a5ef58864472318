import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func feeds() async throws(ReadingError) -> [FeedEntry] {
        let now = now()
        return try await read(nil) { view in
            let rows = try await view.query(
                """
                select m.country, m.family, coalesce(s.partition, h.partition, 0), s.last_sequence, s.next_offset, h.head_offset,
                    s.gap_up_to is not null, s.gap_since, s.last_event, s.last_happened_at, s.last_accepted_at, s.replaced_since is not null,
                    coalesce(p.subjects, 0), coalesce(p.events, 0)
                from (select c as country, f as family from unnest(\(view.members.map(\.entry.code.text))) c
                    cross join unnest(\(Family.allCases.map(\.rawValue))) f) m
                left join (stream_position s full join feed_head h using (country, family, partition)) on
                    m.country = coalesce(s.country, h.country) and m.family = coalesce(s.family, h.family)
                left join lateral (select count(distinct subject) as subjects, count(*) as events from parked_event x
                    where x.country = m.country and x.family = m.family and x.partition = s.partition) p on true
                order by 1, 2, 3
                """)
            return try rows.map { try FeedRow($0).entry(at: now) }
        }
    }

    package func parked() async throws(ReadingError) -> [ParkedEntry] {
        try await read(nil) { view in
            let rows = try await view.query(
                """
                select distinct on (country, subject) subject, country, family, coalesce(code, ''), coalesce(reason, ''), id::text,
                    count(*) over (partition by country, subject), min(parked_at) over (partition by country, subject)
                from parked_event order by country, subject, sequence
                """)
            return try rows.map { row in
                let (subject, country, family, code, reason, id, events, parkedAt) = try row.decode(
                    (String, String, String, String, String, String?, Int64, Instant).self)
                guard let family = Family(rawValue: family) else { throw ReadingError.corrupt("no family is called \(family)") }
                return ParkedEntry(
                    subject: subject, country: try CountryCode(country), family: family, code: code, reason: reason, firstEventID: id ?? "",
                    events: Int(events), parkedAt: parkedAt)
            }
        }
    }
}

/// One stream as the database has it.
private struct FeedRow {
    let country: CountryCode
    let family: Family
    let partition: Int32
    let lastSequence: Int64?
    let nextOffset: Int64?
    let head: Int64?
    let hasGap: Bool
    let gapSince: Instant?
    let lastEvent: UniqueID?
    let lastHappenedAt: Instant?
    let lastAcceptedAt: Instant?
    let isReplaced: Bool
    let parked: (aggregates: Int, events: Int)

    init(_ row: PostgresRow) throws {
        let (country, family, partition, lastSequence, nextOffset, head) = try row.decode(
            (String, String, Int32, Int64?, Int64?, Int64?).self)
        guard let family = Family(rawValue: family) else { throw ReadingError.corrupt("no family is called \(family)") }
        self.country = try CountryCode(country)
        self.family = family
        self.partition = partition
        self.lastSequence = lastSequence
        self.nextOffset = nextOffset
        self.head = head
        hasGap = try row.decode(column: 6, as: Bool?.self) ?? false
        gapSince = try row.decode(column: 7, as: Instant?.self)
        lastEvent = try row.decode(column: 8, as: UniqueID?.self)
        lastHappenedAt = try row.decode(column: 9, as: Instant?.self)
        lastAcceptedAt = try row.decode(column: 10, as: Instant?.self)
        isReplaced = try row.decode(column: 11, as: Bool?.self) ?? false
        parked = (Int(try row.decode(column: 12, as: Int64.self)), Int(try row.decode(column: 13, as: Int64.self)))
    }

    /// Records not read yet, by offsets; nil while the end of the log has not been seen.
    var lag: Int64? { head.map { max(0, $0 - (nextOffset ?? 0)) } }

    private var state: FeedEntry.State {
        if isReplaced { return .anchorMismatch }
        if hasGap { return .gapOpen }
        if (lag ?? 0) > 0 { return .catchingUp }
        return (lastSequence ?? 0) == 0 ? .silent : .current
    }

    func entry(at now: Instant) -> FeedEntry {
        // With records waiting, what was accepted last is the lower bound of how old the oldest of them is known to be.
        let waiting = (lag ?? 0) > 0 ? lastAcceptedAt.map { Double(max(0, now.microseconds - $0.microseconds)) / 1_000_000 } : 0
        let stream = StreamName(country: country, family: family, partition: partition)
        return FeedEntry(
            country: country, family: family, topic: stream.topic, partition: partition, state: state, lastSequence: lastSequence ?? 0,
            nextOffset: nextOffset ?? 0, headOffset: head, lagEvents: lag, lagSeconds: lag == nil ? nil : waiting, gapSince: gapSince,
            lastEventID: lastEvent?.text, lastEventAt: lastHappenedAt, lastReceivedAt: lastAcceptedAt,
            parkedAggregates: parked.aggregates, parkedEvents: parked.events)
    }
}
