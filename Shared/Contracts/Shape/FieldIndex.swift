/// Where the fields of an object stand that is not written in canonical order.
struct FieldIndex: Sendable {
    let names: [[UInt8]]

    struct Found {
        /// The offset of each field's value in the order of the names, -1 when absent.
        var offsets: [Int]
        /// Of the object.
        var start: Int
    }

    /// Walks over the object at the reader's position; remembers fields it does not know in `reader.unknownFields`.
    func fields(of reader: inout JSONReader) throws(ContractError) -> Found {
        var found = Found(offsets: Array(repeating: -1, count: names.count), start: reader.position)
        guard reader.take(UInt8(ascii: "{")) else { throw reader.failure(.fieldType, "expected an object") }
        try reader.enter()
        if !reader.take(UInt8(ascii: "}")) {
            repeat { try member(of: &reader, &found) } while reader.take(UInt8(ascii: ","))
            try reader.expect(UInt8(ascii: "}"))
        }
        reader.leave()
        return found
    }

    private func member(of reader: inout JSONReader, _ found: inout Found) throws(ContractError) {
        reader.skipWhitespace()
        let nameOffset = reader.position
        guard reader.peek() == 0x22 else { throw reader.failure(.notJSON, "field name expected") }
        let position = try reader.withString { text in names.firstIndex { $0.elementsEqual(text) } }
        try reader.expect(UInt8(ascii: ":"))
        reader.skipWhitespace()
        if let position {
            guard found.offsets[position] < 0 else {
                throw reader.failure(.fieldRepeated, "the field stands here for the second time", at: nameOffset)
            }
            found.offsets[position] = reader.position
        } else {
            reader.unknownFields.append(nameOffset)
        }
        try reader.skipValue()
    }
}
