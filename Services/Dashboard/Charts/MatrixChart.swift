/// Rows against columns, each cell shaded by its value and carrying its label, so that the shade is never the only carrier.
package enum MatrixChart {
    private static let cell = 52.0
    private static let rowName = 84.0
    private static let head = 26.0
    private static let height = 36.0

    /// `cells[row][column]`; what is missing is drawn as not applicable.
    package static func draw(rows: [String], columns: [String], cells: [[LabelledMark]], isMirrored: Bool) -> Canvas {
        let width = min(cell, (BarChart.width - rowName) / Double(max(1, columns.count)))
        var canvas = Canvas(width: BarChart.width, isMirrored: isMirrored)
        let largest = cells.joined().compactMap(\.mark.extent).max() ?? 0
        for (column, name) in columns.enumerated() {
            let x = rowName + (Double(column) + 0.5) * width
            canvas.text(ShortName.fit(name, Int(width / 6)), x: x, y: head - 10, anchor: .middle, kind: "k")
        }
        for (row, name) in rows.enumerated() {
            let y = head + Double(row) * height
            canvas.text(ShortName.fit(name, 14), x: 0, y: y + 22, kind: "k")
            for column in columns.indices {
                let known = cells.indices.contains(row) && cells[row].indices.contains(column)
                let item = known ? cells[row][column] : LabelledMark(.notApplicable, "–")
                let x = rowName + Double(column) * width
                let kind = kind(of: item.mark, largest: largest)
                canvas.rectangle(
                    x: x + 1, y: y + 1, width: width - 2, height: height - 2, kind: kind,
                    title: "\(name) · \(columns[column]): \(item.label)")
                let ink = kind == "h4" || kind == "h5" ? "n inverse" : "n"
                canvas.text(ShortName.fit(item.label, Int(width / 7)), x: x + width / 2, y: y + 23, anchor: .middle, kind: ink)
            }
        }
        canvas.height = head + Double(rows.count) * height + 4
        return canvas
    }

    /// `h0` to `h5`: five steps of one hue above zero.
    package static func kind(of mark: Mark, largest: Double) -> String {
        switch mark {
        case .notReported: return "nr"
        case .suppressed: return "sx"
        case .notApplicable: return "na"
        case .value:
            guard let extent = mark.extent, extent > 0, largest > 0 else { return "h0" }
            return "h\(max(1, min(5, Int((extent / largest * 5).rounded(.up)))))"
        }
    }
}
