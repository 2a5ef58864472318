import Domain
import Outbox
import Postgres

/// Indicators with what was measured, by the statement of the country that keeps the action.
enum IndicatorRecords {
    /// In the order of their identifiers. `condition` speaks of `a`, the action.
    static func load(_ view: PictureView, where condition: Query) async throws -> [IndicatorSummary] {
        let rows = try await view.query(
            """
            with \(ActionFacts.act(view, where: condition))
            select i.id, i.action, i.country, coalesce((select max(v.accepted_from) from measured v where v.indicator = i.id
                and v.country = i.country and \(view.holds("v"))), i.accepted_from)
            from indicator i join act on act.id = i.action and act.country = i.country where \(view.holds("i")) order by i.id
            """
        ).decode((UniqueID, UniqueID, String, Instant).self)
        let statements = try await Statements.indicators(rows.map(\.0), view)
        let measured = try await measured(rows.map(\.0), view)
        return try rows.compactMap { id, action, country, measuredAt in
            guard let statement = statements[id]?.first(where: { $0.country.text == country }) else { return nil }
            let member = view.members.first { $0.entry.code == statement.country }
            let values = (measured[id] ?? []).filter { $0.country == statement.country }
            let figures = IndicatorFigures(
                statement: statement, values: values, smallestCell: member?.entry.smallestPublishableCell ?? .max, asOf: view.asOf)
            return try figures.summary(action: AggregateID(.action, action), changedAt: max(statement.acceptedFrom, measuredAt))
        }
    }

    private static func measured(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [MeasuredValue]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try await view.query(
            """
            select v.indicator, v.country, v.period, v.report, a.data, p.corrects is not null, v.demonstration
            from measured v join report p on p.id = v.report and p.country = v.country and \(view.holds("p"))
            join archive a on \(Reports.archived)
            where v.indicator = any(\(ids)) and \(view.holds("v")) order by v.indicator, v.accepted_from, v.report
            """
        ).decode((UniqueID, String, String, UniqueID, String, Bool, Bool).self)
        var values: [UniqueID: [MeasuredValue]] = [:]
        for (id, country, period, _, body, isCorrection, demonstration) in rows {
            let event = try StatementBody.event(isCorrection ? .progressCorrected : .progressApproved, body)
            for value in event.indicatorValues where value.indicatorID.id == id {
                values[id, default: []].append(
                    MeasuredValue(
                        country: try CountryCode(country), period: try ReportingPeriod(period), value: value, demonstration: demonstration))
            }
        }
        return values
    }
}

extension DomainEvent {
    /// What a progress report measured.
    fileprivate var indicatorValues: [ReportedIndicatorValue] {
        switch self {
        case .progressApproved(let event): event.report.indicatorValues
        case .progressCorrected(let event): event.report.indicatorValues
        default: []
        }
    }
}

/// A value of an indicator as reported for a period.
struct MeasuredValue: Sendable {
    let country: CountryCode
    let period: ReportingPeriod
    let value: ReportedIndicatorValue
    let demonstration: Bool
}
