/// One description of how a value stands in JSON: read, written and told as JSON Schema from the same place, so that the
/// three cannot drift apart.
struct Codec<Value>: Sendable {
    /// The closed writer schema (draft 2020-12); `JSONSchema.opened` derives the reader's.
    let schema: JSONValue
    let read: @Sendable (inout JSONReader) throws(ContractError) -> Value
    let write: @Sendable (Value, inout JSONWriter) -> Void

    init(
        schema: JSONValue, read: @escaping @Sendable (inout JSONReader) throws(ContractError) -> Value,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) {
        self.schema = schema
        self.read = read
        self.write = write
    }

    /// The same JSON for a value that wraps this one.
    func map<Other>(
        _ wrap: @escaping @Sendable (Value) -> Other, _ unwrap: @escaping @Sendable (Other) -> Value?
    ) -> Codec<Other> {
        let (read, write) = (read, write)
        return Codec<Other>(schema: schema) { (reader: inout JSONReader) throws(ContractError) -> Other in
            wrap(try read(&reader))
        } write: { other, writer in
            if let value = unwrap(other) { write(value, &writer) }
        }
    }

    /// The same under a name of its own, which becomes an entry of `$defs`.
    func named(_ title: String) -> Codec {
        Codec(schema: .object([.init("title", .string(title))] + (schema.members ?? [])), read: read, write: write)
    }
}

extension Codec where Value == Bool {
    static var boolean: Codec {
        Codec(schema: ["type": "boolean"]) { reader throws(ContractError) in
            try reader.boolean()
        } write: { value, writer in
            writer.boolean(value)
        }
    }
}

extension Codec where Value == Int {
    /// An integer within bounds; JSON numbers beyond 2^53 do not survive JavaScript, so the contract stays below.
    static func integer(_ bounds: ClosedRange<Int>) -> Codec {
        Codec(
            schema: [
                "type": "integer", "minimum": .number(String(bounds.lowerBound)), "maximum": .number(String(bounds.upperBound)),
            ]
        ) { reader throws(ContractError) in
            reader.skipWhitespace()
            let start = reader.position
            let value = Int(try reader.integer())
            guard bounds.contains(value) else {
                throw reader.failure(.fieldValue, "not between \(bounds.lowerBound) and \(bounds.upperBound)", at: start)
            }
            return value
        } write: { value, writer in
            if !bounds.contains(value) {
                writer.refuse("\(value) is not between \(bounds.lowerBound) and \(bounds.upperBound)")
            }
            writer.integer(Int64(value))
        }
    }
}
