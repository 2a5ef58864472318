import Domain
import View

extension TwinRecords {
    func breakdown(_ name: String, _ axis: FigureDimension.Axis, _ values: [(String, FigureValue)], _ unit: FigureUnit = .actions)
        -> FigureBreakdown
    {
        FigureBreakdown(
            axis: axis, parts: values.map { figure(name, $0.1, unit, [FigureDimension(axis, $0.0)]) },
            total: figure(name, number(1_234 + version), unit))
    }

    /// Every state of a figure appears in the grid: a number, not reported, not applicable, suppressed.
    func table(
        _ name: String, _ rowAxis: FigureDimension.Axis, _ rows: [String], _ columnAxis: FigureDimension.Axis, _ unit: FigureUnit = .actions
    ) -> FigureTable {
        let columns = members.map(\.text)
        func value(_ row: Int, _ column: Int) -> FigureValue {
            if rows[row] == columns[column] { return .notApplicable }
            switch (row * 4 + column) % 7 {
            case 3: return .notReported
            case 5: return unit == .persons ? .suppressed : number(0)
            default: return number((row + 1) * (column + 2) * 3)
            }
        }
        let cells = rows.indices.map { row in
            columns.indices.map { column in
                figure(
                    name, value(row, column), unit, [FigureDimension(rowAxis, rows[row]), FigureDimension(columnAxis, columns[column])],
                    reported: column == 2 ? [.ci, .ma, .sn] : members, drillDown: DrillDown(.actions, [FigureDimension(rowAxis, rows[row])])
                )
            }
        }
        return FigureTable(
            rowAxis: rowAxis, columnAxis: columnAxis, rows: rows, columns: columns, cells: cells,
            rowTotals: rows.map { figure(name, number(60), unit, [FigureDimension(rowAxis, $0)]) },
            columnTotals: columns.map { figure(name, number(75), unit, [FigureDimension(columnAxis, $0)]) },
            total: figure(name, number(300 + version), unit))
    }

    var headline: [Figure] {
        [
            figure("agreements.count", number(3), .agreements, drillDown: DrillDown(.agreements)),
            figure("plans.count", number(4), .plans, drillDown: DrillDown(.plans)),
            figure("actions.count", number(1_234 + version), drillDown: DrillDown(.actions)),
            figure("actions.late", number(17), reported: [.ci, .ma, .sn], drillDown: DrillDown(.actions, lateOnly: true)),
            figure("actions.progress", decimal("42.5"), .percent),
            figure("practices.count", number(3), .practices, drillDown: DrillDown(.practices)),
            figure("transfers.count", number(9), .transfers, drillDown: DrillDown(.transfers)),
            figure("pilots.count", number(2), .pilots), figure("persons.count", .suppressed, .persons),
            figure("mobility.seats", .notReported, .seats, reported: []),
        ]
    }

    var money: [SpendingLine] {
        [
            SpendingLine(
                currency: .xof, budget: figure("money.budget", decimal("5271000.5"), .money(.xof)),
                spent: figure("money.spent", decimal("1200000"), .money(.xof)), share: figure("money.share", decimal("22.8"), .percent)),
            SpendingLine(
                currency: .mad, budget: figure("money.budget", .notReported, .money(.mad)),
                spent: figure("money.spent", decimal("98000"), .money(.mad)), share: figure("money.share", .notApplicable, .percent)),
        ]
    }

    var lateness: [LatenessLine] {
        members.enumerated().map { index, country in
            func late(_ name: String, _ unit: FigureUnit, _ value: FigureValue) -> Figure {
                figure(
                    name, value, unit, [FigureDimension(.country, country.text)], reported: country == .ml ? [] : [country],
                    drillDown: DrillDown(.actions, [FigureDimension(.country, country.text)], lateOnly: true))
            }
            return LatenessLine(
                country: country, actions: late("actions.late", .actions, country == .ml ? .notReported : number(index * 4)),
                milestones: late("milestones.late", .milestones, country == .ml ? .notReported : number(index)),
                reports: late("reports.late", .reports, number(country == .ml ? 2 : 0)))
        }
    }

    var status: FigureBreakdown {
        breakdown(
            "actions.count", .status,
            [("1", number(210)), ("2", number(640)), ("3", number(88)), ("4", number(260)), ("5", number(0)), ("6", .notReported)])
    }

    func progress(_ axis: FigureDimension.Axis, _ codes: [String]) -> FigureBreakdown {
        breakdown(
            "actions.progress", axis, codes.enumerated().map { ($1, $0 == 1 ? .notReported : decimal("\(35 + $0 * 12).5")) }, .percent)
    }

    var areaCodes: [String] { InterventionArea.allCases.map(\.rawValue) }
}
