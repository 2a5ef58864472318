package import Domain
package import View

extension TwinRegionalReader {
    package func practices(_ search: PracticeSearch, page: PageRequest, asOf: Instant?) async throws(ReadingError) -> Page<PracticeSummary>
    {
        try answer(asOf) { twin in
            let words = search.text?.lowercased() ?? ""
            let found = try (1...3).map { try twin.practice($0) }.filter { practice in
                words.isEmpty || practice.head.title.entries.contains { $0.text.lowercased().contains(words) }
            }
            return Page(entries: found, total: found.count, next: nil)
        }
    }

    package func practice(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PracticeDetail? {
        try answer(asOf) { twin in
            guard id == twin.id(.practice, 1) else { return nil }
            return PracticeDetail(
                picture: twin.picture, summary: try twin.practice(1), implementers: [try twin.text("Ministère", "الوزارة", "Ministry")],
                start: try PartialDate("2019"),
                end: nil, languages: [.fr, .ar], evidence: [], withdrawalReason: nil,
                transfers: [try twin.transfer(1, .ci, .adapting), try twin.transfer(2, .sn, .requested)],
                events: [twin.event(.practicePublished, 1)])
        }
    }

    package func transfers(_ filter: TransferFilter, asOf: Instant?) async throws(ReadingError) -> [TransferEntry] {
        try answer(asOf) { twin in
            [try twin.transfer(1, .ci, .adapting), try twin.transfer(2, .sn, .requested), try twin.transfer(3, .ml, .adopted)]
        }
    }

    package func transferMatrix(asOf: Instant?) async throws(ReadingError) -> FigureTable {
        try answer(asOf) { twin in twin.table("transfers.count", .origin, twin.members.map(\.text), .receiving, .transfers) }
    }

    package func pilots(_ filter: PilotFilter, asOf: Instant?) async throws(ReadingError) -> [PilotSummary] {
        try answer(asOf) { twin in [try twin.pilot()] }
    }

    package func pilot(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PilotDetail? {
        try answer(asOf) { twin in
            guard id == twin.id(.pilot, 1) else { return nil }
            return PilotDetail(
                picture: twin.picture, summary: try twin.pilot(), funnel: twin.funnel, bySex: twin.sexes, byAgeBand: twin.ages,
                discrepancies: try twin.discrepancies(),
                events: [twin.event(.pilotProposed, 1)])
        }
    }

    package func mobility(asOf: Instant?) async throws(ReadingError) -> MobilityPicture {
        try answer(asOf) { twin in
            let codes = twin.members.map(\.text)
            return MobilityPicture(
                picture: twin.picture, pilots: twin.figure("pilots.count", twin.number(2), .pilots),
                seats: twin.figure("mobility.seats", twin.number(40), .seats),
                funnel: twin.funnel, matrix: twin.table("mobility.moved", .sending, codes, .host, .persons),
                seatsMatrix: twin.table("mobility.seats", .sending, codes, .host, .seats),
                byCategory: twin.breakdown(
                    "mobility.persons", .category,
                    [("youngProfessional", twin.number(30)), ("student", twin.number(24)), ("trainee", .suppressed)], .persons),
                bySex: twin.sexes, byAgeBand: twin.ages, discrepancies: try twin.discrepancies())
        }
    }

    package func changes(from: Instant, to: Instant?, _ filter: ChangeFilter, page: PageRequest) async throws(ReadingError) -> Page<
        ChangeEntry
    > {
        try answer(to) { twin in
            let found = try twin.changes().filter { $0.receivedAt > from && (filter.country == nil || $0.country == filter.country) }
            return Page(entries: found, total: found.count, next: nil)
        }
    }

    package func comparison(from: Instant, to: Instant?) async throws(ReadingError) -> [FigurePair] {
        let before = try records(from).headline
        let after = try records(to).headline
        return zip(before, after).map { before, after in
            let difference = before.value.number.flatMap { old in after.value.number.flatMap { try? $0.subtracting(old) } }
            return FigurePair(before: before, after: after, difference: difference)
        }
    }

    package func reporting(asOf: Instant?) async throws(ReadingError) -> ReportingPicture {
        try answer(asOf) { twin in ReportingPicture(picture: twin.picture, lines: try twin.reporting()) }
    }

    package func feeds() async throws(ReadingError) -> [FeedEntry] { try records(nil).feeds() }

    package func parked() async throws(ReadingError) -> [ParkedEntry] {
        let twin = try records(nil)
        return [
            ParkedEntry(
                subject: twin.id(.action, 9).text, country: .ml, family: .actionPlan, code: "data.invalid",
                reason: "/dates/plannedEnd: not a date",
                firstEventID: "event-9", events: 3, parkedAt: twin.asOf)
        ]
    }
}
