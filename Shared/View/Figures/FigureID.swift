/// Names one cell of one figure: `<figure>` followed by `/axis=value` for each dimension, axes in alphabetical order.
/// Example: `actions.count/country=ma/status=2`.
package struct FigureID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package init(_ figure: String, _ dimensions: [FigureDimension] = []) {
        rawValue = dimensions.sorted { $0.axis.rawValue < $1.axis.rawValue }
            .reduce(into: figure) { text, dimension in text += "/\(dimension.axis.rawValue)=\(dimension.value)" }
    }

    package var description: String { rawValue }
    /// The figure without its cell: the key under which the methods page explains it.
    package var figure: String { String(rawValue.prefix { $0 != "/" }) }
}
