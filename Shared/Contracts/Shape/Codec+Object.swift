import Domain

extension Codec {
    /// An object with these fields and no others, in this order; `make` may refuse what they say together.
    ///
    /// Reading tries the canonical order first: one pass, no index. When the bytes are in any other form (order, whitespace,
    /// unknown fields), the object is read again by an index of its fields.
    static func object<each Part>(
        _ make: @escaping @Sendable (repeat each Part) throws(FaultCode) -> Value,
        _ field: repeat Field<Value, each Part>
    ) -> Codec {
        var properties: [JSONValue.Member] = []
        var required: [JSONValue] = []
        var names: [[UInt8]] = []
        for field in repeat each field {
            properties.append(.init(field.name, field.schema))
            names.append(Array(field.name.utf8))
            if field.isRequired { required.append(.string(field.name)) }
        }
        let index = FieldIndex(names: names)
        return Codec(
            schema: [
                "type": "object", "properties": .object(properties), "required": .array(required), "additionalProperties": false,
            ]
        ) { (reader: inout JSONReader) throws(ContractError) -> Value in
            reader.skipWhitespace()
            let start = reader.mark
            if !reader.isIndexing {
                do throws(ContractError) {
                    try reader.beginCanonicalObject()
                    var isFirst = true
                    let parts = (repeat try (each field).readInOrder(&reader, &isFirst))
                    try reader.endCanonicalObject()
                    do throws(FaultCode) { return try make(repeat each parts) } catch {
                        throw reader.failure(.ruleBroken, error.rawValue, at: start.position)
                    }
                } catch { reader.goBack(to: start) }
                reader.isIndexing = true
            }
            let fields = try index.fields(of: &reader)
            let after = reader.position
            var number = 0
            let parts = (repeat try (each field).read(from: fields, &number, &reader))
            reader.position = after
            do throws(FaultCode) { return try make(repeat each parts) } catch {
                throw reader.failure(.ruleBroken, error.rawValue, at: start.position)
            }
        } write: { value, writer in
            writer.beginObject()
            for field in repeat each field { field.write(value, field.token, &writer) }
            writer.endObject()
        }
    }
}

extension Field {
    @inline(__always)
    fileprivate func readInOrder(_ reader: inout JSONReader, _ isFirst: inout Bool) throws(ContractError) -> Part {
        if reader.takeExactly(token, from: isFirst ? 1 : 0) {
            isFirst = false
            return try read(&reader)
        }
        guard let absent else { throw reader.failure(.fieldMissing, name) }
        return absent()
    }

    @inline(__always)
    fileprivate func read(
        from fields: FieldIndex.Found, _ number: inout Int, _ reader: inout JSONReader
    ) throws(ContractError) -> Part {
        let offset = fields.offsets[number]
        number += 1
        if offset >= 0 {
            reader.position = offset
            return try read(&reader)
        }
        guard let absent else { throw reader.failure(.fieldMissing, "the field \"\(name)\" is required", at: fields.start) }
        return absent()
    }
}

extension JSONReader {
    @inline(__always)
    fileprivate mutating func beginCanonicalObject() throws(ContractError) {
        guard take(UInt8(ascii: "{")) else { throw failure(.fieldType, "expected an object") }
        try enter()
    }

    @inline(__always)
    fileprivate mutating func endCanonicalObject() throws(ContractError) {
        guard position < end, bytes[position] == UInt8(ascii: "}") else { throw failure(.notJSON, "expected '}'") }
        position += 1
        leave()
    }
}
