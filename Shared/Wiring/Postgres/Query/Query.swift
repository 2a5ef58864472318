/// A statement and its values. Writing one as an interpolated string is the only way to write SQL:
///
///     let query: Query = "select title from practice where country = \(code) and published > \(since)"
///
/// A value becomes a parameter (`$1`, `$2`), never text. A query within a query becomes part of it, and its parameters are
/// numbered on. `\(identifier:)` quotes a name. `\(literal:)` is for the few statements that take no parameters, such as
/// `create role`.
package struct Query: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// The statement, with `$n` where the values go.
    package private(set) var text: String
    package private(set) var parameters: QueryParameters
    /// A value that could not become a parameter; the statement is not sent.
    private(set) var fault: PostgresError?

    package init(stringLiteral text: String) {
        self.text = text
        parameters = QueryParameters()
    }

    package init(stringInterpolation: Interpolation) { self = stringInterpolation.query }

    /// Empty, with room for so much.
    init(literalCapacity: Int, parameters count: Int) {
        self.init(stringLiteral: "")
        guard count > 0 else { return }
        text.reserveCapacity(literalCapacity + 3 * count)
        parameters.reserve(count)
    }

    /// The queries one after another with `separator` between, such as conditions with `" and "`.
    package init(joining queries: [Query], separator: Query) {
        self.init(stringLiteral: "")
        for (index, query) in queries.enumerated() {
            if index > 0 { append(separator) }
            append(query)
        }
    }

    /// The beginning of the statement, for errors and logs: it holds no values.
    var place: String { Self.place(of: text) }

    static func place(of text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).prefix(24).joined(separator: " ")
        return line.count > 100 ? String(line.prefix(100)) + "..." : line
    }

    mutating func append(literal: String) { text += literal }

    mutating func append(_ value: some PostgresEncodable) {
        do throws(ConversionFault) {
            try value.encodeParameter(into: &parameters)
            parameters.mark(last: text.utf8.count)
            text += "$"
            text += String(parameters.count)
        } catch {
            fault = fault ?? PostgresError(.conversion, "parameter $\(parameters.count + 1): \(error.message)", place: place)
        }
    }

    mutating func append(_ other: Query) {
        fault = fault ?? other.fault
        guard other.parameters.count > 0 else {
            text += other.text
            return
        }
        let source = other.text.utf8
        var copied = source.startIndex
        var marks: [Int] = []
        for (index, entry) in other.parameters.entries.enumerated() {
            let start = source.index(source.startIndex, offsetBy: entry.mark)
            text += other.text[copied..<start]
            marks.append(text.utf8.count)
            text += "$\(parameters.count + index + 1)"
            copied = source.index(start, offsetBy: 1 + String(index + 1).utf8.count)
        }
        text += other.text[copied...]
        parameters.append(contentsOf: other.parameters, marks: marks)
    }
}
