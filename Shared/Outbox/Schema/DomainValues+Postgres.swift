package import Domain
import FoundationEssentials
package import Postgres

extension UniqueID: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { UUID.postgresType }
    package static var arrayType: PostgresType { UUID.arrayType }

    package func encode(into bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift))) }
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: low >> UInt64(shift))) }
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> UniqueID {
        let octets = try UUID.decode(bytes, type: type).uuid
        let high = [octets.0, octets.1, octets.2, octets.3, octets.4, octets.5, octets.6, octets.7]
        let low = [octets.8, octets.9, octets.10, octets.11, octets.12, octets.13, octets.14, octets.15]
        return UniqueID(high: high.reduce(0) { $0 << 8 | UInt64($1) }, low: low.reduce(0) { $0 << 8 | UInt64($1) })
    }
}

extension Instant: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { PostgresTimestamp.postgresType }
    package static var arrayType: PostgresType { PostgresTimestamp.arrayType }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        try PostgresTimestamp(microsecondsSince1970: microseconds).encode(into: &bytes)
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> Instant {
        Instant(microseconds: try PostgresTimestamp.decode(bytes, type: type).microsecondsSince1970)
    }
}
