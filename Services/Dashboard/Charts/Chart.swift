import Foundation

/// A drawing with its title, its description in words, and the same data as a table.
package struct Chart: Sendable {
    /// Unique on its page: names the title and description for assistive technology.
    package let id: String
    package let title: String
    package let description: String
    package let width: Double
    package let height: Double
    /// The shapes inside `<svg>`.
    package let shapes: String
    package let table: DataTable

    package init(id: String, title: String, description: String, canvas: Canvas, table: DataTable) {
        self.id = id
        self.title = title
        self.description = description
        width = canvas.width
        height = canvas.height
        shapes = canvas.markup
        self.table = table
    }

    /// The complete `<svg>`; scales with the column it stands in.
    package var svg: String {
        let name = Markup.escape(id)
        return
            "<svg class=\"chart\(width > 500 ? " wide" : "")\" role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\" viewBox=\"0 0 \(Markup.coordinate(width)) "
            + "\(Markup.coordinate(height))\"><title id=\"\(name)-t\">\(Markup.escape(title))</title>"
            + "<desc id=\"\(name)-d\">\(Markup.escape(description))</desc>\(shapes)</svg>"
    }
}

extension Chart {
    package func renamed(_ id: String) -> Chart { Chart(self, id: id) }

    private init(_ other: Chart, id: String) {
        self.id = id
        title = other.title
        description = other.description
        width = other.width
        height = other.height
        shapes = other.shapes
        table = other.table
    }

    /// For programs that do not apply a page's style to drawings: style and patterns inside.
    package func standalone(style: String) -> String {
        let inside = "<defs>\(ChartPattern.definitions)</defs><style>\(style)</style>"
        guard let end = svg.range(of: "</desc>") else { return svg }
        return svg.replacingCharacters(in: end.upperBound..<end.upperBound, with: inside)
    }
}
