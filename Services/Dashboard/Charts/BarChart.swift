/// Horizontal bars, one line of words above each, so that long names in any language stay whole on a narrow screen.
package struct BarChart: Sendable {
    package struct Bar: Sendable {
        package let name: String
        package let actual: LabelledMark
        /// Drawn as an upright line; nil where nothing was aimed at.
        package let target: LabelledMark?

        package init(name: String, actual: LabelledMark, target: LabelledMark? = nil) {
            self.name = name
            self.actual = actual
            self.target = target
        }
    }

    package static let width = 340.0
    private static let rowHeight = 40.0
    private static let barHeight = 14.0
    private static let track = 250.0

    /// The longest bar fills the track unless `maximum` says what a full track stands for (100 for percentages).
    package static func draw(_ bars: [Bar], maximum: Double? = nil, isMirrored: Bool) -> Canvas {
        var canvas = Canvas(width: width, isMirrored: isMirrored)
        let extents = bars.flatMap { [$0.actual.mark.extent, $0.target?.mark.extent] }.compactMap { $0 }
        let scale = LinearScale(maximum: max(maximum ?? 0, extents.max() ?? 0), length: track)
        for (index, bar) in bars.enumerated() {
            draw(bar, top: Double(index) * rowHeight, scale: scale, on: &canvas)
        }
        canvas.height = Double(bars.count) * rowHeight + 4
        return canvas
    }

    private static func draw(_ bar: Bar, top: Double, scale: LinearScale, on canvas: inout Canvas) {
        canvas.text(ShortName.fit(bar.name, 44), x: 0, y: top + 14)
        let y = top + 20
        // What does not apply has no track: an empty one is a zero.
        canvas.rectangle(x: 0, y: y, width: track, height: barHeight, kind: bar.actual.mark == .notApplicable ? "na" : "track")
        switch bar.actual.mark {
        case .value:
            let length = scale.position(bar.actual.mark.extent ?? 0)
            canvas.rectangle(x: 0, y: y, width: length, height: barHeight, kind: "s0", title: "\(bar.name): \(bar.actual.label)")
        case .notReported: canvas.rectangle(x: 0, y: y, width: track, height: barHeight, kind: "nr", title: bar.actual.label)
        case .suppressed: canvas.rectangle(x: 0, y: y, width: track, height: barHeight, kind: "sx", title: bar.actual.label)
        case .notApplicable: break
        }
        if let target = bar.target, let extent = target.mark.extent {
            let x = scale.position(extent)
            canvas.line(fromX: x, fromY: y - 3, toX: x, toY: y + barHeight + 3, kind: "target")
        }
        canvas.text(ShortName.fit(bar.actual.label, 14), x: track + 6, y: y + 12, kind: "n")
    }
}
