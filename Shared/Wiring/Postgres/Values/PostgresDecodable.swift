/// A Swift type that can be read from a column.
package protocol PostgresDecodable: Sendable {
    /// Reads the binary form of a value that is not NULL.
    /// - Throws: a ``ConversionFault`` when the column's type is another one, or the bytes are not of it.
    static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Self
    /// What NULL is; a fault unless the type is an Optional.
    static func decodeNull() throws(ConversionFault) -> Self
}

extension PostgresDecodable {
    package static func decodeNull() throws(ConversionFault) -> Self { throw .null }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Self {
        guard let value = Self(rawValue: try RawValue.decode(bytes, type: type)) else {
            throw .malformed("its value is none of \(Self.self)")
        }
        return value
    }
}

extension RawSpan {
    /// The big-endian number at the offset; the caller has checked the bounds.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number {
        unsafe Number(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}

extension [UInt8] {
    /// Appends a number as the server sends and expects it, big-endian.
    mutating func append(number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe append(contentsOf: $0) }
    }
}
