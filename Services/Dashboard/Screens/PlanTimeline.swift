import Domain
import View

/// A plan's actions on a time axis, with the same dates as a table.
struct PlanTimeline {
    let context: ScreenContext
    /// More lines than this no one reads as a picture; the table has all.
    private static let mostRows = 40

    init(_ context: ScreenContext) { self.context = context }

    func block(_ plan: PlanDetail) -> Block {
        guard !plan.timeline.isEmpty else { return .list([], empty: context.texts[.actionsNone]) }
        return block(plan.timeline, at: plan.picture)
    }

    /// One action alone.
    func block(_ row: TimelineRow, at picture: Picture) -> Block { block([row], at: picture) }

    private func block(_ timeline: [TimelineRow], at picture: Picture) -> Block {
        let texts = context.texts
        let items = timeline.prefix(Self.mostRows).map(item)
        let canvas = TimelineChart.draw(
            items, ticks: ticks(items), now: picture.asOf.utcDate.dayNumber, isMirrored: texts.language.isRightToLeft)
        let rows = timeline.map(row)
        let table = DataTable(
            caption: texts[.timelineTitle],
            columns: [texts[.columnAction], texts[.columnPlanned], texts[.columnActualDates], texts[.columnMilestones]], rows: rows)
        return FigureCharts(context).chart("timeline-chart", texts[.timelineTitle], canvas, table, timeline.map(\.action.progress))
    }

    private func item(_ row: TimelineRow) -> TimelineChart.Item {
        let action = row.action
        let milestones = row.milestones.compactMap { milestone in
            (milestone.reachedOn ?? milestone.due).map { day in
                TimelineChart.Milestone(
                    name: context.names.text(milestone.title), day: day.dayNumber,
                    state: milestone.reachedOn != nil ? .reached : milestone.late ? .late : .due)
            }
        }
        return TimelineChart.Item(
            name: context.names.text(action.head.title), start: (action.plannedStart ?? action.actualStart)?.earliest.dayNumber,
            end: (action.plannedEnd ?? action.actualEnd)?.latest.dayNumber, isLate: action.late, milestones: milestones)
    }

    private func row(_ row: TimelineRow) -> DataTable.Row {
        let milestones = row.milestones.map { milestone in
            let state =
                milestone.reachedOn.map { context.texts(.milestoneReached, ["date": context.times.day($0)]) }
                ?? context.texts(milestone.late ? .milestoneLate : .milestoneDue, ["date": context.day(milestone.due)])
            return "\(context.names.text(milestone.title)): \(state)"
        }
        return DataTable.Row(
            context.title(row.action.head),
            [
                TableCell(context.span(row.action.plannedStart, row.action.plannedEnd)),
                TableCell(context.span(row.action.actualStart, row.action.actualEnd)), TableCell(milestones.joined(separator: " · ")),
            ])
    }

    /// The first day of each year in the picture, at most about ten of them.
    private func ticks(_ items: [TimelineChart.Item]) -> [(day: Int, name: String)] {
        let days = items.flatMap { [$0.start, $0.end].compactMap { $0 } + $0.milestones.map(\.day) }
        guard let first = days.min(), let last = days.max() else { return [] }
        let years = CalendarDate(dayNumber: first).year...CalendarDate(dayNumber: last).year + 1
        let step = max(1, years.count / 10)
        return stride(from: years.lowerBound, through: years.upperBound, by: step).compactMap { year in
            (try? CalendarDate(year: year, month: 1, day: 1)).map { (day: $0.dayNumber, name: String(year)) }
        }
    }
}
