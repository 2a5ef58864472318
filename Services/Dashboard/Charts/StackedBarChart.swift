/// One bar per row, split into series; each series has a colour and a hatching, named in the legend above.
package struct StackedBarChart: Sendable {
    package struct Row: Sendable {
        package let name: String
        /// One per series, in the legend's order.
        package let parts: [LabelledMark]
        /// Said at the end of the bar; for a row without any value it says why.
        package let total: LabelledMark

        package init(name: String, parts: [LabelledMark], total: LabelledMark) {
            self.name = name
            self.parts = parts
            self.total = total
        }
    }

    private static let rowHeight = 40.0
    private static let barHeight = 16.0
    private static let track = 270.0
    private static let legendLine = 18.0
    private static let shortName = 22

    package static func draw(series: [String], rows: [Row], isMirrored: Bool) -> Canvas {
        var canvas = Canvas(width: BarChart.width, isMirrored: isMirrored)
        // Two names beside each other where both are short.
        let columns = series.allSatisfy { $0.count <= shortName } ? 2 : 1
        for (index, name) in series.enumerated() {
            let x = Double(index % columns) * BarChart.width / 2
            let y = Double(index / columns) * legendLine
            canvas.rectangle(x: x, y: y + 2, width: 12, height: 12, kind: ChartPattern.kind(index))
            canvas.text(ShortName.fit(name, columns == 2 ? shortName : 44), x: x + 17, y: y + 13, kind: "k")
        }
        let top = Double((series.count + columns - 1) / columns) * legendLine + 6
        let scale = LinearScale(maximum: rows.map { sum($0.parts) }.max() ?? 0, length: track)
        for (index, row) in rows.enumerated() {
            draw(row, top: top + Double(index) * rowHeight, scale: scale, on: &canvas)
        }
        canvas.height = top + Double(rows.count) * rowHeight + 4
        return canvas
    }

    private static func sum(_ parts: [LabelledMark]) -> Double { parts.reduce(0) { $0 + ($1.mark.extent ?? 0) } }

    private static func draw(_ row: Row, top: Double, scale: LinearScale, on canvas: inout Canvas) {
        canvas.text(ShortName.fit(row.name, 44), x: 0, y: top + 14)
        let y = top + 19
        canvas.rectangle(x: 0, y: y, width: track, height: barHeight, kind: emptyKind(row.total.mark), title: row.total.label)
        var x = 0.0
        for (index, part) in row.parts.enumerated() {
            guard let extent = part.mark.extent, extent > 0 else { continue }
            let length = scale.position(extent)
            canvas.rectangle(x: x, y: y, width: length, height: barHeight, kind: ChartPattern.kind(index), title: part.label)
            x += length
        }
        canvas.text(ShortName.fit(row.total.label, 13), x: track + 6, y: y + 13, kind: "n")
    }

    private static func emptyKind(_ mark: Mark) -> String {
        switch mark {
        case .value: "track"
        case .notApplicable: "na"
        case .notReported: "nr"
        case .suppressed: "sx"
        }
    }
}
