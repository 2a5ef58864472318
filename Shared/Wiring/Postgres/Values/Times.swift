/// A moment, in microseconds since 1970-01-01 00:00 UTC: `timestamptz`.
package struct PostgresTimestamp: PostgresEncodable, PostgresDecodable, Hashable, Comparable {
    package let microsecondsSince1970: Int64

    package init(microsecondsSince1970: Int64) { self.microsecondsSince1970 = microsecondsSince1970 }

    /// The server counts from 2000-01-01.
    private static let year2000: Int64 = 946_684_800_000_000

    package static var postgresType: PostgresType { .timestamptz }
    package static func < (one: Self, other: Self) -> Bool { one.microsecondsSince1970 < other.microsecondsSince1970 }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        let (value, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.year2000)
        guard !overflow else { throw .malformed("the time lies before what timestamptz can hold") }
        bytes.append(number: value)
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> PostgresTimestamp {
        guard type == .timestamptz || type == .timestamp, bytes.byteCount == 8 else {
            throw .wrongType(type, wanted: "PostgresTimestamp")
        }
        let (value, overflow) = bytes.number(at: 0, as: Int64.self).addingReportingOverflow(year2000)
        guard !overflow, value != .min &+ year2000 else { throw .malformed("infinity cannot be read as a moment") }
        return PostgresTimestamp(microsecondsSince1970: value)
    }
}

/// A day, counted from 1970-01-01: `date`.
package struct PostgresDate: PostgresEncodable, PostgresDecodable, Hashable, Comparable {
    package let daysSince1970: Int32

    package init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    /// The server counts from 2000-01-01.
    private static let year2000: Int32 = 10_957

    package static var postgresType: PostgresType { .date }
    package static func < (one: Self, other: Self) -> Bool { one.daysSince1970 < other.daysSince1970 }

    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) {
        let (value, overflow) = daysSince1970.subtractingReportingOverflow(Self.year2000)
        guard !overflow else { throw .malformed("the day lies before what date can hold") }
        bytes.append(number: value)
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> PostgresDate {
        guard type == .date, bytes.byteCount == 4 else { throw .wrongType(type, wanted: "PostgresDate") }
        let (value, overflow) = bytes.number(at: 0, as: Int32.self).addingReportingOverflow(year2000)
        guard !overflow, value != .min &+ year2000 else { throw .malformed("infinity cannot be read as a day") }
        return PostgresDate(daysSince1970: value)
    }
}
