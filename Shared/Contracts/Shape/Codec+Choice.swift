extension Codec {
    /// One of several objects, told apart by the field that only it has.
    struct Alternative: Sendable {
        /// The name of the field that tells it apart.
        let name: String
        let codec: Codec
        /// Whether this is the form a value is written in.
        let isForm: @Sendable (Value) -> Bool
    }

    static func choice(_ alternatives: [Alternative]) -> Codec {
        let tokens = alternatives.map { Array(",\"\($0.name)\":".utf8) }
        let index = FieldIndex(names: alternatives.map { Array($0.name.utf8) })
        let names = alternatives.map(\.name).joined(separator: ", ")
        return Codec(schema: ["anyOf": .array(alternatives.map(\.codec.schema))]) { reader throws(ContractError) in
            reader.skipWhitespace()
            let start = reader.mark
            if reader.take(UInt8(ascii: "{")) {
                for (number, token) in tokens.enumerated() where reader.takeExactly(token, from: 1) {
                    reader.goBack(to: start)
                    return try alternatives[number].codec.read(&reader)
                }
            }
            reader.goBack(to: start)
            let found = try index.fields(of: &reader).offsets
            reader.goBack(to: start)
            let first = found.indices.filter { found[$0] >= 0 }.min { found[$0] < found[$1] }
            guard let first else { throw reader.failure(.fieldMissing, "one of the fields \(names) is required") }
            return try alternatives[first].codec.read(&reader)
        } write: { value, writer in
            for alternative in alternatives where alternative.isForm(value) {
                return alternative.codec.write(value, &writer)
            }
        }
    }
}
