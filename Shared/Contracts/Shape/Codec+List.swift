extension Codec {
    /// A list of at most `most` elements; `least` is 0 or 1.
    static func list<Element>(_ element: Codec<Element>, least: Int = 0, most: Int) -> Codec where Value == [Element] {
        var schema: [JSONValue.Member] = [.init("type", "array"), .init("items", element.schema)]
        if least > 0 { schema.append(.init("minItems", .number(String(least)))) }
        schema.append(.init("maxItems", .number(String(most))))
        let (read, write) = (element.read, element.write)
        return Codec(schema: .object(schema)) { (reader: inout JSONReader) throws(ContractError) -> [Element] in
            reader.skipWhitespace()
            let start = reader.position
            guard reader.take(UInt8(ascii: "[")) else { throw reader.failure(.fieldType, "expected an array") }
            try reader.enter()
            var elements: [Element] = []
            if !reader.take(UInt8(ascii: "]")) {
                repeat {
                    guard elements.count < most else { throw reader.failure(.fieldValue, "more than \(most) elements", at: start) }
                    elements.append(try read(&reader))
                } while reader.take(UInt8(ascii: ","))
                try reader.expect(UInt8(ascii: "]"))
            }
            reader.leave()
            guard elements.count >= least else { throw reader.failure(.fieldValue, "fewer than \(least) elements", at: start) }
            return elements
        } write: { value, writer in
            if value.count > most || value.count < least { writer.refuse("a list of \(value.count) is not \(least) to \(most)") }
            writer.beginArray()
            for element in value {
                writer.nextElement()
                write(element, &writer)
            }
            writer.endArray()
        }
    }
}
