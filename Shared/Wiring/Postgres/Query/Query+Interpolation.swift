extension Query {
    package struct Interpolation: StringInterpolationProtocol {
        var query: Query

        package init(literalCapacity: Int, interpolationCount: Int) {
            query = Query(literalCapacity: literalCapacity, parameters: interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { query.append(literal: literal) }

        /// A value, which becomes a parameter.
        package mutating func appendInterpolation(_ value: some PostgresEncodable) { query.append(value) }

        /// A value or NULL, which becomes a parameter.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) { query.append(value) }

        /// A query, which becomes part of this one.
        package mutating func appendInterpolation(_ query: Query) { self.query.append(query) }

        /// A name of a table, column, channel or role, quoted, so that it is only ever a name.
        package mutating func appendInterpolation(identifier name: String) {
            query.append(literal: Self.quoted(name, mark: "\""))
        }

        /// A text as a quoted literal, for statements in which the server allows no parameter. Elsewhere use a parameter.
        package mutating func appendInterpolation(literal text: String) {
            // The E form means the same whatever standard_conforming_strings is.
            let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            query.append(literal: " E" + Self.quoted(escaped, mark: "'"))
        }

        private static func quoted(_ text: String, mark: String) -> String {
            let kept = text.filter { $0 != "\0" }
            return mark + kept.split(separator: Character(mark), omittingEmptySubsequences: false).joined(separator: mark + mark) + mark
        }
    }
}
