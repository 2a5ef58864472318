package import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    /// In the order of their identifiers: as the records were made.
    package func actions(_ filter: ActionFilter, page: PageRequest, asOf: Instant?) async throws(ReadingError) -> Page<ActionSummary> {
        let after = try Self.identifier(page)
        return try await read(asOf) { view in
            let late: Query = filter.lateOnly ? "late" : "true"
            let onward: Query = after.map { "id > \($0)" } ?? "true"
            let (total, ids) = try await view.query(
                """
                with \(ActionFacts.act(view, where: Self.condition(filter))), chosen as (select id from act where \(late))
                select (select count(*) from chosen), array(select id from chosen where \(onward) order by id limit \(page.limit + 1))
                """
            ).only().decode((Int64, [UniqueID]).self)
            let entries = try await ActionRecords.load(Array(ids.prefix(page.limit)), view).map(\.summary)
            return Page(entries: entries, total: Int(total), next: ids.count > page.limit ? ids[page.limit - 1].text : nil)
        }
    }

    private static func identifier(_ page: PageRequest) throws(ReadingError) -> UniqueID? {
        guard let text = page.after else { return nil }
        do throws(FaultCode) { return try UniqueID(text) } catch { throw .invalidPageToken }
    }

    private static func condition(_ filter: ActionFilter) -> Query {
        var condition = ActionFacts.condition(country: filter.country, area: filter.area, plan: filter.plan)
        if let status = filter.status { condition = "\(condition) and a.status = \(status.rawValue)" }
        for word in (filter.text ?? "").split(whereSeparator: \.isWhitespace) {
            condition = """
                \(condition) and strpos(lower(concat_ws(' ',
                    (select string_agg(t.value, ' ') from jsonb_each_text(a.body->'action'->'title') t),
                    (select string_agg(t.value, ' ') from jsonb_each_text(a.body->'action'->'description') t))), lower(\(String(word)))) > 0
                """
        }
        return condition
    }

    package func action(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> ActionDetail? {
        guard id.kind == .action else { return nil }
        return try await read(asOf) { view in
            guard let record = try await ActionRecords.load([id.id], view).first else { return nil }
            let content = record.statement.content
            return ActionDetail(
                picture: view.picture, summary: record.summary, description: content.description, organisations: content.organisations,
                places: content.places, tags: content.tags, documents: content.documents, relatedActions: content.relatedActions,
                milestones: try await Milestones.of([record], view)[id.id] ?? [],
                indicators: try await IndicatorRecords.load(view, where: "a.id = \(id.id)"),
                money: try await Spending.lines(view, where: "a.id = \(id.id)", [FigureDimension(.action, id.text)]),
                reports: try await Reports.of(id.id, view), events: try await ArchivedEvents.of(id, view))
        }
    }
}
