package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    /// Latest signature first, those without a date last.
    package func agreements(asOf: Instant?) async throws(ReadingError) -> [AgreementEntry] {
        try await read(asOf) { view in
            let ids = try await view.query("select distinct g.id from agreement g where \(view.holds("g")) order by g.id")
                .decode(UniqueID.self)
            let statements = try await Statements.agreements(ids, view)
            return ids.compactMap { id in statements[id].flatMap { said in Self.agreement(id, said) } }.sorted { left, right in
                let days = (left.signedOn?.latest.dayNumber ?? .min, right.signedOn?.latest.dayNumber ?? .min)
                return days.0 == days.1 ? left.head.id < right.head.id : days.0 > days.1
            }
        }
    }

    private static func agreement(_ id: UniqueID, _ said: [Statement<AgreementContent>]) -> AgreementEntry? {
        guard let first = said.first else { return nil }
        let content = first.content
        let parties = Set(content.parties.compactMap { $0.country ?? $0.region?.country })
        return AgreementEntry(
            head: RecordHead(
                id: AggregateID(.agreement, id), title: content.title, stated: said.map(\.country).sorted { $0 < $1 },
                parties: parties.sorted { $0 < $1 }, disagreements: StatementDifferences.agreements(said),
                divergences: first.event.divergences, sources: first.event.sources, demonstration: said.contains { $0.demonstration },
                changedAt: said.map(\.acceptedFrom).max() ?? first.acceptedFrom),
            parties: content.parties, level: content.level, signedOn: content.signedOn, areas: content.areas,
            description: content.description)
    }
}
