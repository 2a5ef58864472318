import Domain
import Outbox
import Postgres

/// Where the two sides of a pilot do not tell the same story.
enum DiscrepancyRows {
    /// Days one side may be silent about what the other told.
    static let daysAllowed: Int32 = 30

    static func all(_ view: PictureView, pilot: AggregateID? = nil) async throws -> [DiscrepancyEntry] {
        let scope: Query = pilot.map { "s.pilot = \($0.id)" } ?? "true"
        let rows = try await view.query(
            """
            with person as (
                select s.id, min(s.pilot::text)::uuid as pilot, min(s.sending) as sending, min(s.host) as host,
                    min(s.happened_on) filter (where s.step = 'departed') as departed,
                    min(s.happened_on) filter (where s.step = 'arrived') as arrived,
                    min(s.happened_on) filter (where s.step = 'completed') as completed,
                    min(s.happened_on) filter (where s.step in ('returned', 'reintegrated')) as returned,
                    min(s.happened_on) as first, bool_or(s.step = 'withdrawn') as withdrawn, bool_or(s.demonstration) as demonstration
                from participation_step s where \(view.holds("s")) and \(scope) group by s.id),
            found as (
                select pilot, sending, host, demonstration, 'departedNotArrived' as kind, host as missing,
                    departed + \(daysAllowed) as since from person where departed is not null and arrived is null and not withdrawn
                union all select pilot, sending, host, demonstration, 'arrivedNotDeparted', sending, arrived + \(daysAllowed)
                    from person where arrived is not null and departed is null
                union all select pilot, sending, host, demonstration, 'completedNotReturned', sending, completed + \(daysAllowed)
                    from person where completed is not null and returned is null and not withdrawn
                union all select p.pilot, p.sending, p.host, p.demonstration, 'pilotNotAgreed', null, p.first
                    from person p where not exists (select from pilot_step a where a.id = p.pilot and a.phase = 'accepted'
                        and \(view.holds("a"))))
            select f.pilot, f.sending, f.host, f.kind, f.missing, min(f.since)::text, count(*), bool_or(f.demonstration), t.title::text
            from found f
            left join lateral (select body->'pilot'->'title' as title from pilot p where p.id = f.pilot and \(view.holds("p"))
                order by p.country limit 1) t on true
            where f.since < \(view.today) or f.kind = 'pilotNotAgreed'
            group by f.pilot, f.sending, f.host, f.kind, f.missing, t.title::text order by min(f.since), f.pilot, f.kind
            """)
        return try rows.map { try entry($0, view) }
    }

    private static func entry(_ row: PostgresRow, _ view: PictureView) throws -> DiscrepancyEntry {
        let (pilot, sending, host, kind, missing, since, count, demonstration, title) = try row.decode(
            (UniqueID, String, String, String, String?, String?, Int64, Bool, String?).self)
        guard let kind = DiscrepancyEntry.Kind(rawValue: kind) else { throw ReadingError.corrupt("no discrepancy is called \(kind)") }
        let id = AggregateID(.pilot, pilot)
        let dimension = FigureDimension(.pilot, id.text)
        let persons = view.figures.count(
            "discrepancies.\(kind.rawValue)", Int(count), .persons, heard: view.heard[.mobilityPilot] ?? [], [dimension],
            demonstration: demonstration, drillDown: DrillDown(.pilots, [dimension]))
        return DiscrepancyEntry(
            kind: kind, pilot: id, pilotTitle: try title.map { try StoredText.languageMap($0) }, sending: try CountryCode(sending),
            host: try CountryCode(host), persons: MobilityFigures([], view).suppression.single(persons),
            missingFrom: try missing.map { try CountryCode($0) }, since: try since.map { try CalendarDate($0) })
    }
}
