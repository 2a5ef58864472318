package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func practices(
        _ search: PracticeSearch, page: PageRequest, asOf: Instant?
    ) async throws(ReadingError) -> Page<PracticeSummary> {
        let token = try PageToken(page)
        return try await read(asOf) { view in
            let condition = Self.condition(search, view)
            let total = try await PracticeRow.all(view, where: condition, limit: 1).total
            let (rows, _) = try await PracticeRow.all(
                view, where: "\(condition) and \(Self.after(token))", limit: page.limit + 1)
            let shown = rows.prefix(page.limit)
            let next = rows.count > page.limit ? shown.last.map { PageToken(time: $0.acceptedAt, id: $0.id.id.text).text } : nil
            return Page(entries: shown.map { $0.summary(view) }, total: total, next: next)
        }
    }

    package func practice(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PracticeDetail? {
        guard let found = try await read(asOf, { view in try await Self.practice(id, view) }) else { return nil }
        let time = found.picture.asOf
        return PracticeDetail(
            picture: found.picture, summary: found.summary, implementers: found.row.content.implementers, start: found.row.content.start,
            end: found.row.content.end, languages: found.row.content.languages, evidence: found.row.content.evidence,
            withdrawalReason: found.row.withdrawal, transfers: try await transfers(TransferFilter(practice: id), asOf: time),
            events: try await events(of: id, asOf: time))
    }

    private static func practice(
        _ id: AggregateID, _ view: PictureView
    ) async throws -> (picture: Picture, row: PracticeRow, summary: PracticeSummary)? {
        try await PracticeRow.all(view, where: "p.id = \(id.id)", limit: 1).rows.first.map { ($0, $0.summary(view)) }.map {
            (view.picture, $0.0, $0.1)
        }
    }

    /// Words are looked for in each of the three languages.
    private static func condition(_ search: PracticeSearch, _ view: PictureView) -> Query {
        var condition: Query = search.includeWithdrawn ? "true" : "w.body is null"
        if let country = search.country { condition = "\(condition) and p.country = \(country.text)" }
        if let area = search.area { condition = "\(condition) and p.area = \(area.rawValue)" }
        if let objective = search.gcmObjective {
            condition = """
                \(condition) and exists (select from jsonb_array_elements(p.body->'practice'->'tags') t
                where t->>'vocabulary' = 'gcmObjective' and t->>'code' = \(objective))
                """
        }
        if let text = search.text, text.contains(where: { !$0.isWhitespace }) {
            condition = """
                \(condition) and p.words @@ (websearch_to_tsquery('french', \(text)) || websearch_to_tsquery('english', \(text))
                || websearch_to_tsquery('arabic', \(text)))
                """
        }
        return condition
    }

    private static func after(_ token: PageToken?) -> Query {
        guard let token, let id = try? UniqueID(token.id) else { return "true" }
        return "(p.accepted_from < \(token.time) or p.accepted_from = \(token.time) and p.id > \(id))"
    }
}
