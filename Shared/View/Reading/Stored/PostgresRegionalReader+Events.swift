package import Domain

extension PostgresRegionalReader {
    package func events(of id: AggregateID, asOf: Instant?) async throws(ReadingError) -> [EventEntry] {
        try await read(asOf) { view in try await ArchivedEvents.of(id, view) }
    }
}
