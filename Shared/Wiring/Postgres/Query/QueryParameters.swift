/// The values of a query, in the form they travel in: one buffer, and where each lies in it.
package struct QueryParameters: Sendable, Equatable {
    package enum Format: Int32, Sendable {
        case text = 0
        case binary = 1
    }

    var bytes: [UInt8] = []
    var types: [UInt32] = []
    var formats: [Int32] = []
    /// -1: NULL.
    var lengths: [Int32] = []
    var offsets: [Int] = []

    var count: Int { types.count }

    mutating func append(
        type: PostgresType, format: Format, _ encode: (inout [UInt8]) throws(ConversionFault) -> Void
    ) throws(ConversionFault) {
        let start = bytes.count
        try encode(&bytes)
        lengths.append(Int32(clamping: bytes.count - start))
        // libpq finds the end of a value in text form by its NUL, not by its length.
        if format == .text { bytes.append(0) }
        offsets.append(start)
        types.append(type.rawValue)
        formats.append(format.rawValue)
    }

    mutating func appendNull<Value: PostgresEncodable>(of type: Value.Type) {
        // Text leaves its type to the server, also when it is NULL: `\(note)` fits a jsonb column either way.
        types.append(type.postgresType == .text ? PostgresType.inferred.rawValue : type.postgresType.rawValue)
        formats.append(Format.binary.rawValue)
        lengths.append(-1)
        offsets.append(bytes.count)
    }

    mutating func append(contentsOf others: QueryParameters) {
        offsets.append(contentsOf: others.offsets.map { $0 + bytes.count })
        bytes.append(contentsOf: others.bytes)
        types.append(contentsOf: others.types)
        formats.append(contentsOf: others.formats)
        lengths.append(contentsOf: others.lengths)
    }
}
