/// A Swift type whose arrays are arrays of the server, so that a whole set travels as one parameter:
/// `insert into t select * from unnest(\(ids), \(names))`.
package protocol PostgresArrayElement: Sendable {
    /// The type of the array. For bytes that is `bytea`, which is no array.
    static var arrayType: PostgresType { get }
    static func encodeArray(_ elements: [Self], into bytes: inout [UInt8]) throws(ConversionFault)
    static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.arrayType }
    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) { try Element.encodeArray(self, into: &bytes) }

    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        // Text may be given as its bytes, as it may be read; the server checks that they are UTF-8.
        let isText = Element.self == UInt8.self && (column == .text || column == .json)
        guard isText || column == Self.postgresType else { throw .wrongColumn(column, given: Self.postgresType) }
        try encode(into: &bytes)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> [Element] {
        try Element.decodeArray(bytes, type: type)
    }
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    /// Dimensions, whether there are NULLs, the elements' type; per dimension its length and first index; then the elements.
    package static func encodeArray(_ elements: [Self], into bytes: inout [UInt8]) throws(ConversionFault) {
        bytes.append(number: Int32(elements.isEmpty ? 0 : 1))
        bytes.append(number: Int32(elements.contains { $0.isNull } ? 1 : 0))
        bytes.append(number: postgresType.rawValue)
        guard !elements.isEmpty else { return }
        bytes.append(number: Int32(elements.count))
        bytes.append(number: Int32(1))
        for element in elements { try element.encodeWithLength(into: &bytes) }
    }

    package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> [Self] {
        guard bytes.byteCount >= 12 else { throw .wrongType(type, wanted: "[\(Self.self)]") }
        let dimensions = bytes.number(at: 0, as: Int32.self)
        let elementType = PostgresType(rawValue: bytes.number(at: 8, as: UInt32.self))
        if dimensions == 0 { return [] }
        guard dimensions == 1, bytes.byteCount >= 20 else { throw .malformed("it is an array of several dimensions") }
        let count = Int(bytes.number(at: 12, as: Int32.self))
        var elements: [Self] = []
        elements.reserveCapacity(min(max(count, 0), bytes.byteCount / 4))
        var offset = 20
        for _ in 0..<max(count, 0) {
            guard offset + 4 <= bytes.byteCount else { throw .malformed("its binary form is cut short") }
            let length = Int(bytes.number(at: offset, as: Int32.self))
            offset += 4
            if length < 0 {
                elements.append(try decodeNull())
                continue
            }
            guard offset + length <= bytes.byteCount else { throw .malformed("its binary form is cut short") }
            elements.append(try decode(bytes.extracting(offset..<offset + length), type: elementType))
            offset += length
        }
        return elements
    }
}

extension PostgresEncodable {
    /// The form inside arrays and rows of a COPY: four bytes of length (-1: NULL), then the bytes.
    func encodeWithLength(into bytes: inout [UInt8], for column: PostgresType? = nil) throws(ConversionFault) {
        let start = bytes.count
        bytes.append(number: Int32(-1))
        guard !isNull else { return }
        if let column { try encode(into: &bytes, for: column) } else { try encode(into: &bytes) }
        let length = Int32(truncatingIfNeeded: bytes.count - start - 4)
        unsafe bytes.withUnsafeMutableBytes { unsafe $0.storeBytes(of: length.bigEndian, toByteOffset: start, as: Int32.self) }
    }
}
