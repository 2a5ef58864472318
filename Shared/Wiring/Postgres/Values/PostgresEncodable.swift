/// A Swift value that can be a parameter of a statement, an element of an array parameter, and a field of a binary COPY.
package protocol PostgresEncodable: Sendable {
    /// The type the server is told, and the type of the binary form.
    static var postgresType: PostgresType { get }
    /// Appends the binary form of ``postgresType``.
    /// - Throws: a ``ConversionFault`` when the value cannot be a value of that type.
    func encode(into bytes: inout [UInt8]) throws(ConversionFault)
    /// Appends the form a column of that type wants in a binary COPY, which converts nothing.
    func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault)
    /// NULL: nothing is encoded.
    var isNull: Bool { get }
    /// Appends itself as a parameter. Only text does this otherwise than the default: its type is left to the server.
    func encodeParameter(into parameters: inout QueryParameters) throws(ConversionFault)
}

extension PostgresEncodable {
    package var isNull: Bool { false }

    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        guard column == Self.postgresType else { throw .wrongColumn(column, given: Self.postgresType) }
        try encode(into: &bytes)
    }

    package func encodeParameter(into parameters: inout QueryParameters) throws(ConversionFault) {
        try parameters.append(type: Self.postgresType, format: .binary) { bytes throws(ConversionFault) in try encode(into: &bytes) }
    }
}

/// Why a value and a type of the server do not fit; becomes a ``PostgresError`` where column or parameter are known.
package enum ConversionFault: Error, Sendable, Equatable {
    case null
    case wrongType(PostgresType, wanted: String)
    case wrongColumn(PostgresType, given: PostgresType)
    case malformed(String)

    var message: String {
        switch self {
        case .null: "it is NULL; ask for an Optional"
        case .wrongType(let type, let wanted): "it is \(type), which cannot be read as \(wanted)"
        case .wrongColumn(let column, let given): "it is \(column), and a COPY converts nothing; \(given) was given"
        case .malformed(let reason): reason
        }
    }
}

// An enumeration over text or numbers is stored as its raw value.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }
    package func encode(into bytes: inout [UInt8]) throws(ConversionFault) { try rawValue.encode(into: &bytes) }
    package func encode(into bytes: inout [UInt8], for column: PostgresType) throws(ConversionFault) {
        try rawValue.encode(into: &bytes, for: column)
    }
    package func encodeParameter(into parameters: inout QueryParameters) throws(ConversionFault) {
        try rawValue.encodeParameter(into: &parameters)
    }
}
