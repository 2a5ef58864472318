import Glibc

/// Text as a parameter leaves its type to the server, so it may stand wherever a literal in quotes may: for `text`, `json`,
/// `jsonb`, `numeric`, an enumeration, a date. Where the server cannot know (`select $1`), it is `text`.
/// In an array it is `text[]`: cast with `::jsonb[]` and the like.
extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        let start = bytes.count
        bytes.append(contentsOf: utf8)
        let hasNUL = unsafe bytes.withUnsafeBytes { all in
            unsafe all.baseAddress.map { unsafe memchr($0 + start, 0, all.count - start) != nil } ?? false
        }
        guard !hasNUL else { throw .malformed("text with a NUL character cannot be stored") }
    }

    package func encodeParameter(into parameters: inout QueryParameters) throws(ConversionFault) {
        try parameters.append(type: .inferred, format: .text) { bytes throws(ConversionFault) in try encode(into: &bytes) }
    }

    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        switch column {
        case .jsonb: try PostgresJSON(self).encode(into: &bytes)
        case .numeric: try PostgresNumeric(self).encode(into: &bytes)
        case .text, .varchar, .bpchar, .json, .name: try encode(into: &bytes)
        default:
            // Beyond the built-in types stand enumerations and domains over text.
            guard column.rawValue >= 16_384 else { throw .wrongColumn(column, given: .text) }
            try encode(into: &bytes)
        }
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> String {
        switch type {
        case .text, .varchar, .bpchar, .json, .name, .unknown: return text(bytes)
        case .jsonb: return try PostgresJSON.decode(bytes, type: type).text
        case .numeric: return try PostgresNumeric.decode(bytes, type: type).text
        default:
            guard type.rawValue >= 16_384 else { throw .wrongType(type, wanted: "String; cast it with ::text") }
            return text(bytes)
        }
    }

    /// The server checked that it is UTF-8.
    static func text(_ bytes: RawSpan) -> String {
        unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

/// The text of a `json` or `jsonb` value, where its type has to be stated, as in arrays.
package struct PostgresJSON: PostgresEncodable, PostgresDecodable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
    package static var postgresType: PostgresType { .jsonb }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        bytes.append(1)  // version of jsonb's binary form
        try text.encode(into: &bytes)
    }

    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        switch column {
        case .jsonb: try encode(into: &bytes)
        case .json: try text.encode(into: &bytes)
        default: throw .wrongColumn(column, given: .jsonb)
        }
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> PostgresJSON {
        switch type {
        case .json: return PostgresJSON(String.text(bytes))
        case .jsonb:
            guard bytes.byteCount > 0, bytes.number(at: 0, as: UInt8.self) == 1 else {
                throw .malformed("its binary form is of a version other than 1")
            }
            return PostgresJSON(String.text(bytes.extracting(1..<bytes.byteCount)))
        default: throw .wrongType(type, wanted: "PostgresJSON")
        }
    }
}
