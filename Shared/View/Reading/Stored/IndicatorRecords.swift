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
            select i.id, i.action, i.country, coalesce((select max(p.accepted_from) from report p where p.action = i.action
                and i.id = any(p.measured) and p.country = i.country and \(view.holds("p"))), i.accepted_from)
            from indicator i join act on act.id = i.action and act.country = i.country where \(view.holds("i")) order by i.id
            """
        ).decode((UniqueID, UniqueID, String, Instant).self)
        let statements = try await Statements.indicators(rows.map(\.0), view)
        let measured = try await measured(Set(rows.map { Measuring(indicator: $0.0, action: $0.1) }), view)
        return try rows.compactMap { id, action, country, measuredAt in
            guard let statement = statements[id]?.first(where: { $0.country.text == country }) else { return nil }
            let member = view.members.first { $0.entry.code == statement.country }
            let values = (measured[id] ?? []).filter { $0.country == statement.country }
            let figures = IndicatorFigures(
                statement: statement, values: values, smallestCell: member?.entry.smallestPublishableCell ?? .max, asOf: view.asOf)
            return try figures.summary(action: AggregateID(.action, action), changedAt: max(statement.acceptedFrom, measuredAt))
        }
    }

    /// An indicator and the action whose reports have its values.
    private struct Measuring: Hashable {
        let indicator: UniqueID
        let action: UniqueID
    }

    private static func measured(_ measuring: Set<Measuring>, _ view: PictureView) async throws -> [UniqueID: [MeasuredValue]] {
        guard !measuring.isEmpty else { return [:] }
        let pairs = Array(measuring)
        let rows = try await view.query(
            """
            select i.id, p.country, p.period, a.data, p.corrects is not null, p.demonstration
            from unnest(\(pairs.map(\.indicator)), \(pairs.map(\.action))) i(id, action)
            join report p on p.action = i.action and i.id = any(p.measured) and \(view.holds("p"))
            join archive a on \(Reports.archived) order by i.id, p.accepted_from, p.id
            """
        ).decode((UniqueID, String, String, String, Bool, Bool).self)
        var values: [UniqueID: [MeasuredValue]] = [:]
        for (id, country, period, body, isCorrection, demonstration) in rows {
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
