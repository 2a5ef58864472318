package import Domain

extension PostgresRegionalReader {
    /// Of facts that are read once: what each page would read for itself adds up to the region several times over.
    package func figures(asOf: Instant?) async throws(ReadingError) -> [Figure] {
        try await read(asOf) { view in
            let facts = try await RegionalFacts.read(view)
            var figures = try await Self.overview(view, facts.within(.region), []).figures
            figures += try await Self.transferMatrix(view).figures
            figures += try await Self.mobility(view, facts.mobility).figures
            figures += ReportingLines.lines(facts.reporting, view.members, view).flatMap(\.figures)
            for member in view.members {
                let own = facts.within(.country(member.entry.code))
                figures += try await Self.country(view, member, own, plans: [], changes: []).figures
            }
            for area in InterventionArea.allCases {
                let own = facts.within(.area(area))
                figures += try await Self.area(view, area, own, indicators: [], practices: []).figures
            }
            return figures.unique
        }
    }
}
