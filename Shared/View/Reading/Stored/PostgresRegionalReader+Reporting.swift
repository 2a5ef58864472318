package import Domain

extension PostgresRegionalReader {
    package func reporting(asOf: Instant?) async throws(ReadingError) -> ReportingPicture {
        try await read(asOf) { view in
            ReportingPicture(
                picture: view.picture, lines: ReportingLines.lines(try await ReportingFacts.all(view), view.members, view))
        }
    }
}
