extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }
    package func encode(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Bool {
        guard type == .bool, bytes.byteCount == 1 else { throw .wrongType(type, wanted: "Bool") }
        return bytes.number(at: 0, as: UInt8.self) != 0
    }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }
    package func encode(into bytes: inout [UInt8]) { bytes.append(number: self) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Int16 {
        try integer(bytes, type: type)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }
    package func encode(into bytes: inout [UInt8]) { bytes.append(number: self) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Int32 {
        try integer(bytes, type: type)
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into bytes: inout [UInt8]) { bytes.append(number: self) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Int64 {
        try integer(bytes, type: type)
    }
}

/// As `bigint`.
extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into bytes: inout [UInt8]) { bytes.append(number: Int64(self)) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Int {
        try integer(bytes, type: type)
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }
    package func encode(into bytes: inout [UInt8]) { bytes.append(number: bitPattern) }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Double {
        switch (type, bytes.byteCount) {
        case (.float8, 8): return Double(bitPattern: bytes.number(at: 0, as: UInt64.self))
        case (.float4, 4): return Double(Float(bitPattern: bytes.number(at: 0, as: UInt32.self)))
        default: throw .wrongType(type, wanted: "Double")
        }
    }
}

/// Reads any integer column whose every value fits; a `bigint` is never read as an `Int32` that most values fit into.
private func integer<Value: FixedWidthInteger>(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Value {
    switch (type, bytes.byteCount) {
    case (.int8, 8) where Value.bitWidth >= 64: return Value(bytes.number(at: 0, as: Int64.self))
    case (.int4, 4) where Value.bitWidth >= 32: return Value(bytes.number(at: 0, as: Int32.self))
    case (.int2, 2): return Value(bytes.number(at: 0, as: Int16.self))
    case (.oid, 4) where Value.bitWidth >= 64: return Value(bytes.number(at: 0, as: UInt32.self))
    default: throw .wrongType(type, wanted: "\(Value.self)")
    }
}
