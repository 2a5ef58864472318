/// A small line without axes; where nobody reported the line breaks, and a hollow dot stands on the ground line.
package enum Sparkline {
    private static let height = 34.0

    package static func draw(_ values: [Mark], width: Double = 120, isMirrored: Bool) -> Canvas {
        var canvas = Canvas(width: width, isMirrored: isMirrored)
        canvas.height = height
        let vertical = LinearScale(maximum: values.compactMap(\.extent).max() ?? 0, length: height - 8)
        let step = values.count > 1 ? (width - 8) / Double(values.count - 1) : 0
        var run: [(x: Double, y: Double)] = []
        for (index, value) in values.enumerated() {
            let x = 4 + Double(index) * step
            if let extent = value.extent {
                run.append((x, height - 4 - vertical.position(extent)))
                continue
            }
            flush(&run, on: &canvas)
            canvas.circle(x: x, y: height - 4, radius: 2, kind: value == .suppressed ? "dot sx" : "dot nr")
        }
        flush(&run, on: &canvas)
        return canvas
    }

    private static func flush(_ run: inout [(x: Double, y: Double)], on canvas: inout Canvas) {
        if run.count > 1 { canvas.polyline(run, kind: "spark") }
        if let last = run.last { canvas.circle(x: last.x, y: last.y, radius: 2.5, kind: "dot s0") }
        run = []
    }
}
