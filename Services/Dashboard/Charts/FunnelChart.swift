/// Steps one below the other, each as wide as its count: where a width shrinks, people are still on the way or have left.
package enum FunnelChart {
    private static let rowHeight = 44.0
    private static let widest = 250.0

    package static func draw(_ steps: [(name: String, count: LabelledMark)], isMirrored: Bool) -> Canvas {
        var canvas = Canvas(width: BarChart.width, isMirrored: isMirrored)
        let scale = LinearScale(maximum: steps.compactMap(\.count.mark.extent).max() ?? 0, length: widest)
        for (index, step) in steps.enumerated() {
            let y = Double(index) * rowHeight
            canvas.text(ShortName.fit(step.name, 44), x: 0, y: y + 14)
            let (kind, length) =
                switch step.count.mark {
                case .value: (ChartPattern.kind(0), scale.position(step.count.mark.extent ?? 0))
                case .notReported: ("nr", widest)
                case .suppressed: ("sx", widest)
                case .notApplicable: ("na", widest)
                }
            canvas.rectangle(
                x: (widest - length) / 2, y: y + 19, width: length, height: 18, kind: kind, title: "\(step.name): \(step.count.label)")
            canvas.text(ShortName.fit(step.count.label, 14), x: widest + 8, y: y + 33, kind: "n")
        }
        canvas.height = Double(steps.count) * rowHeight + 2
        return canvas
    }
}
