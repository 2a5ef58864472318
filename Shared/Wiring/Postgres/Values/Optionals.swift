extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }
    package var isNull: Bool { self?.isNull ?? true }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        if let self { try self.encode(into: &bytes) }
    }

    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        if let self { try self.encode(into: &bytes, for: column) }
    }

    package func encodeParameter(into parameters: inout QueryParameters) throws(ConversionFault) {
        if let self { try self.encodeParameter(into: &parameters) } else { parameters.appendNull(of: Wrapped.self) }
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Wrapped? {
        .some(try Wrapped.decode(bytes, type: type))
    }

    package static func decodeNull() -> Wrapped? { nil }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    package static var arrayType: PostgresType { Wrapped.arrayType }
}
