package import FoundationEssentials

extension UUID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package func encode(into bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: uuid) { unsafe bytes.append(contentsOf: $0) }
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(ConversionFault) -> UUID {
        guard type == .uuid, bytes.byteCount == 16 else { throw .wrongType(type, wanted: "UUID") }
        return unsafe UUID(uuid: bytes.unsafeLoadUnaligned(as: uuid_t.self))
    }
}
