/// Collects the shapes of one chart. Positions are counted from the reader's starting side, so that a right-to-left page gets the
/// mirror image without a chart knowing about it; `text-anchor: start` follows the page's direction by itself.
package struct Canvas: Sendable {
    package let width: Double
    package let isMirrored: Bool
    package private(set) var markup = ""
    package var height: Double = 0

    package init(width: Double, isMirrored: Bool) {
        self.width = width
        self.isMirrored = isMirrored
    }

    package enum Anchor: String, Sendable {
        case start, middle, end
    }

    package mutating func rectangle(x: Double, y: Double, width: Double, height: Double, kind: String, title: String? = nil) {
        let left = isMirrored ? self.width - x - width : x
        let shape =
            "<rect x=\"\(c(left))\" y=\"\(c(y))\" width=\"\(c(max(0, width)))\" height=\"\(c(height))\" class=\"\(Markup.escape(kind))\""
        markup += title.map { "\(shape)><title>\(Markup.escape($0))</title></rect>" } ?? shape + "/>"
    }

    package mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, kind: String = "") {
        let style = kind.isEmpty ? "" : " class=\"\(Markup.escape(kind))\""
        let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        markup += "<text x=\"\(c(mirrored(x)))\" y=\"\(c(y))\"\(side)\(style)>\(Markup.escape(text))</text>"
    }

    package mutating func line(fromX: Double, fromY: Double, toX: Double, toY: Double, kind: String) {
        markup +=
            "<line x1=\"\(c(mirrored(fromX)))\" y1=\"\(c(fromY))\" x2=\"\(c(mirrored(toX)))\" y2=\"\(c(toY))\""
            + " class=\"\(Markup.escape(kind))\"/>"
    }

    package mutating func circle(x: Double, y: Double, radius: Double, kind: String, title: String? = nil) {
        let shape = "<circle cx=\"\(c(mirrored(x)))\" cy=\"\(c(y))\" r=\"\(c(radius))\" class=\"\(Markup.escape(kind))\""
        markup += title.map { "\(shape)><title>\(Markup.escape($0))</title></circle>" } ?? shape + "/>"
    }

    /// Straight segments through `points`; the shape is closed and filled when `isClosed`.
    package mutating func polyline(_ points: [(x: Double, y: Double)], isClosed: Bool = false, kind: String) {
        let list = points.map { "\(c(mirrored($0.x))),\(c($0.y))" }.joined(separator: " ")
        markup += "<\(isClosed ? "polygon" : "polyline") points=\"\(list)\" class=\"\(Markup.escape(kind))\"/>"
    }

    /// Definitions of patterns and the like, written as they are: never text from outside.
    package mutating func define(_ definitions: String) { markup += "<defs>\(definitions)</defs>" }

    private func mirrored(_ x: Double) -> Double { isMirrored ? width - x : x }

    private func c(_ value: Double) -> String { Markup.coordinate(value) }
}
