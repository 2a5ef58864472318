package import Domain
package import View

extension TwinRegionalReader {
    package func picture(asOf: Instant?) async throws(ReadingError) -> Picture { try records(asOf).picture }

    package func overview(asOf: Instant?) async throws(ReadingError) -> RegionOverview {
        try answer(asOf) { twin in
            RegionOverview(
                picture: twin.picture, headline: twin.headline, actionsByStatus: twin.status,
                actionsByAreaAndCountry: twin.table("actions.count", .area, twin.areaCodes, .country),
                progressByArea: twin.progress(.area, twin.areaCodes), money: twin.money, lateByCountry: twin.lateness,
                latestChanges: try twin.changes())
        }
    }

    package func country(_ code: CountryCode, asOf: Instant?) async throws(ReadingError) -> CountryPicture? {
        guard let entry = countries().first(where: { $0.code == code }) else { return nil }
        return try answer(asOf) { twin in
            CountryPicture(
                picture: twin.picture, country: entry, headline: twin.headline, actionsByStatus: twin.status,
                actionsByArea: twin.breakdown("actions.count", .area, twin.areaCodes.map { ($0, twin.number(40)) }), money: twin.money,
                lateness: twin.lateness.first { $0.country == code } ?? twin.lateness[0], plans: [try twin.plan()],
                reporting: try twin.reporting().filter { $0.country == code }, latestChanges: try twin.changes())
        }
    }

    package func area(_ area: InterventionArea, asOf: Instant?) async throws(ReadingError) -> AreaPicture {
        try answer(asOf) { twin in
            AreaPicture(
                picture: twin.picture, area: area, headline: twin.headline,
                actionsByStatusAndCountry: twin.table("actions.count", .status, ["1", "2", "3", "4", "5", "6"], .country),
                progressByCountry: twin.progress(.country, twin.members.map(\.text)), money: twin.money,
                indicators: [try twin.indicator(1), try twin.indicator(2)], practices: [try twin.practice(1)])
        }
    }

    package func figures(asOf: Instant?) async throws(ReadingError) -> [Figure] {
        var figures = try await overview(asOf: asOf).figures + transferMatrix(asOf: asOf).figures + mobility(asOf: asOf).figures
        for country in countries() { figures += try await self.country(country.code, asOf: asOf)?.figures ?? [] }
        for area in InterventionArea.allCases { figures += try await self.area(area, asOf: asOf).figures }
        return figures.unique
    }

    package func agreements(asOf: Instant?) async throws(ReadingError) -> [AgreementEntry] {
        try answer(asOf) { twin in
            try [("2013", CountryCode.sn), ("2015", .ci), ("2019", .ml)].enumerated().map { index, pair in
                AgreementEntry(
                    head: twin.head(
                        twin.id(.agreement, index + 1),
                        try twin.text(
                            "Accord Maroc – \(pair.1.uppercased)", "اتفاقية المغرب – \(pair.1.uppercased)",
                            "Agreement Morocco – \(pair.1.uppercased)"), parties: [.ma, pair.1], demonstration: false),
                    parties: [Party(country: .ma), Party(country: pair.1)], level: .national, signedOn: try PartialDate(pair.0), areas: [],
                    description: nil)
            }
        }
    }

    package func plans(_ filter: PlanFilter, asOf: Instant?) async throws(ReadingError) -> [PlanSummary] {
        try answer(asOf) { twin in filter.country == nil || filter.country == .ci ? [try twin.plan()] : [] }
    }

    package func plan(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PlanDetail? {
        try answer(asOf) { twin in
            guard id == twin.id(.plan, 1) else { return nil }
            let timeline = try (1...6).map { TimelineRow(action: try twin.action($0), milestones: $0 == 3 ? [] : try twin.milestones()) }
            return PlanDetail(
                picture: twin.picture, summary: try twin.plan(), money: twin.money, timeline: timeline,
                indicators: [try twin.indicator(1), try twin.indicator(2)])
        }
    }

    package func actions(_ filter: ActionFilter, page: PageRequest, asOf: Instant?) async throws(ReadingError) -> Page<ActionSummary> {
        if let after = page.after, after != "page-2" { throw .invalidPageToken }
        return try answer(asOf) { twin in
            let all = try (1...60).map { try twin.action($0) }.filter { !filter.lateOnly || $0.late }
            let entries = page.after == nil ? all.prefix(page.limit) : all.dropFirst(page.limit)
            return Page(entries: Array(entries), total: all.count, next: page.after == nil && all.count > page.limit ? "page-2" : nil)
        }
    }

    package func action(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> ActionDetail? {
        try answer(asOf) { twin in id == twin.id(.action, 1) ? try twin.actionDetail() : nil }
    }

    package func indicators(_ filter: IndicatorFilter, asOf: Instant?) async throws(ReadingError) -> [IndicatorSummary] {
        try answer(asOf) { twin in [try twin.indicator(1), try twin.indicator(2)] }
    }

    package func events(of id: AggregateID, asOf: Instant?) async throws(ReadingError) -> [EventEntry] {
        try answer(asOf) { twin in [twin.event(.actionPlanned, 1)] }
    }
}
