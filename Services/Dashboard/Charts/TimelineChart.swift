/// Actions on a time axis: planned span, milestones, and a line at the time that the page speaks of.
package struct TimelineChart: Sendable {
    package struct Item: Sendable {
        package let name: String
        /// Days since any fixed day; nil where no start or end was given.
        package let start: Int?
        package let end: Int?
        package let isLate: Bool
        package let milestones: [Milestone]

        package init(name: String, start: Int?, end: Int?, isLate: Bool, milestones: [Milestone]) {
            self.name = name
            self.start = start
            self.end = end
            self.isLate = isLate
            self.milestones = milestones
        }
    }

    package struct Milestone: Sendable {
        package enum State: String, Sendable { case reached, due, late }

        package let name: String
        package let day: Int
        package let state: State

        package init(name: String, day: Int, state: State) {
            self.name = name
            self.day = day
            self.state = state
        }
    }

    /// `ticks` are the years or months written along the top; `now` is the page's time.
    package static func draw(_ items: [Item], ticks: [(day: Int, name: String)], now: Int, isMirrored: Bool) -> Canvas {
        var canvas = Canvas(width: 640, isMirrored: isMirrored)
        let days = items.flatMap { [$0.start, $0.end].compactMap { $0 } + $0.milestones.map(\.day) } + [now]
        let first = Double(days.min() ?? now)
        let scale = LinearScale(maximum: max(1, Double(days.max() ?? now) - first), length: canvas.width - 16)
        func x(_ day: Int) -> Double { 8 + scale.position(Double(day) - first) }
        canvas.height = 24 + Double(items.count) * rowHeight
        for tick in ticks where Double(tick.day) >= first && Double(tick.day) - first <= scale.maximum {
            canvas.line(fromX: x(tick.day), fromY: 18, toX: x(tick.day), toY: canvas.height, kind: "grid")
            canvas.text(tick.name, x: x(tick.day), y: 13, anchor: .middle, kind: "k tick")
        }
        canvas.line(fromX: x(now), fromY: 16, toX: x(now), toY: canvas.height, kind: "now")
        for (index, item) in items.enumerated() { draw(item, top: 22 + Double(index) * rowHeight, x: x, on: &canvas) }
        return canvas
    }

    private static let rowHeight = 40.0

    private static func draw(_ item: Item, top: Double, x: (Int) -> Double, on canvas: inout Canvas) {
        canvas.text(ShortName.fit(item.name, 84), x: 0, y: top + 14)
        if let start = item.start ?? item.milestones.map(\.day).min(), let end = item.end ?? item.milestones.map(\.day).max() {
            let from = x(min(start, end))
            canvas.rectangle(
                x: from, y: top + 21, width: max(3, x(max(start, end)) - from), height: 8, kind: item.isLate ? "span late" : "span")
        }
        for milestone in item.milestones {
            mark(milestone, x: x(milestone.day), y: top + 25, on: &canvas)
        }
    }

    /// Reached, due and late differ in shape, not only in colour.
    private static func mark(_ milestone: Milestone, x: Double, y: Double, on canvas: inout Canvas) {
        switch milestone.state {
        case .reached: canvas.circle(x: x, y: y, radius: 5, kind: "m reached", title: milestone.name)
        case .due: canvas.circle(x: x, y: y, radius: 5, kind: "m due", title: milestone.name)
        case .late: canvas.polyline([(x, y - 7), (x + 7, y + 5), (x - 7, y + 5)], isClosed: true, kind: "m overdue")
        }
    }
}
