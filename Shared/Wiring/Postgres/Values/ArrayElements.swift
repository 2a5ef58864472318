package import FoundationEssentials

extension Bool: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1000) } }
extension Int16: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1005) } }
extension Int32: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1007) } }
extension Int64: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1016) } }
extension Int: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1016) } }
extension Double: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1022) } }
extension String: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1009) } }
extension UUID: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 2951) } }
extension PostgresTimestamp: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1185) } }
extension PostgresDate: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1182) } }
extension PostgresNumeric: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 1231) } }
extension PostgresJSON: PostgresArrayElement { package static var arrayType: PostgresType { PostgresType(rawValue: 3807) } }

/// `[UInt8]` is `bytea`, not an array of the server.
extension UInt8: PostgresArrayElement {
    package static var arrayType: PostgresType { .bytea }
    package static func encodeArray(_ elements: [UInt8], into bytes: inout [UInt8]) { bytes.append(contentsOf: elements) }

    package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> [UInt8] {
        switch type {
        case .bytea, .json, .text, .varchar: return unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        case .jsonb:
            guard bytes.byteCount > 0 else { throw .malformed("its binary form is cut short") }
            return unsafe bytes.extracting(1..<bytes.byteCount).withUnsafeBytes { unsafe [UInt8]($0) }
        default: throw .wrongType(type, wanted: "[UInt8]")
        }
    }
}

/// `[[UInt8]]` is `bytea[]`.
extension Array: PostgresArrayElement where Element == UInt8 {
    package static var arrayType: PostgresType { PostgresType(rawValue: 1001) }
}
