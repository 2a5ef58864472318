import Domain

extension Codec where Value == String {
    /// Text of 1 to `longest` characters (Unicode scalars, as JSON Schema counts).
    static func text(longest: Int, pattern: String? = nil) -> Codec {
        var schema: [JSONValue.Member] = [
            .init("type", "string"), .init("minLength", 1), .init("maxLength", .number(String(longest))),
        ]
        if let pattern { schema.append(.init("pattern", .string(pattern))) }
        return Codec(schema: .object(schema)) { reader throws(ContractError) in
            reader.skipWhitespace()
            let start = reader.position
            let text = try reader.string()
            guard fits(text, longest) else { throw reader.failure(.fieldValue, "not 1 to \(longest) characters", at: start) }
            return text
        } write: { value, writer in
            if !fits(value, longest) { writer.refuse("text of \(value.utf8.count) bytes is not 1 to \(longest) characters") }
            writer.string(value)
        }
    }

    private static func fits(_ text: String, _ longest: Int) -> Bool {
        let count = text.utf8.count
        return count > 0 && (count <= longest || text.unicodeScalars.count <= longest)
    }
}

extension Codec where Value: TextValue {
    /// A value of the domain that is written as one string of this form.
    static func value(pattern: String, format: String? = nil) -> Codec {
        scanned(pattern: pattern, format: format) { (bytes: Span<UInt8>) throws(FaultCode) in
            let text = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
            guard let text else { throw .identifierInvalid }
            return try Value(text)
        } write: { value, writer in
            writer.plainString(value.text.utf8)
        }
    }

    /// The same, read without making a `String`.
    static func scanned(
        pattern: String, format: String? = nil,
        read: @escaping @Sendable (Span<UInt8>) throws(FaultCode) -> Value,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void = { $1.plainString($0.text.utf8) }
    ) -> Codec {
        var schema: [JSONValue.Member] = [.init("type", "string")]
        if let format { schema.append(.init("format", .string(format))) }
        schema.append(.init("pattern", .string(pattern)))
        return Codec(schema: .object(schema)) { reader throws(ContractError) in
            reader.skipWhitespace()
            let start = reader.position
            let result = try reader.withString { bytes -> Result<Value, FaultCode> in
                let typed = bytes.assumingMemoryBound(to: UInt8.self)
                do throws(FaultCode) { return .success(try read(typed.span)) } catch { return .failure(error) }
            }
            switch result {
            case .success(let value): return value
            case .failure(let code): throw reader.failure(.fieldValue, code.rawValue, at: start)
            }
        } write: { value, writer in
            write(value, &writer)
        }
    }
}

extension Codec where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of a closed list of codes.
    static var code: Codec {
        let cases = Array(Value.allCases)
        let codes = cases.map { Array($0.rawValue.utf8) }
        return Codec(schema: ["type": "string", "enum": .array(cases.map { .string($0.rawValue) })]) { reader throws(ContractError) in
            reader.skipWhitespace()
            let start = reader.position
            let index = try reader.withString { text in
                codes.firstIndex { $0.count == text.count && $0.elementsEqual(text) }
            }
            guard let index else {
                throw reader.failure(.fieldValue, "none of " + cases.map(\.rawValue).joined(separator: ", "), at: start)
            }
            return cases[index]
        } write: { value, writer in
            writer.plainString(value.rawValue.utf8)
        }
    }
}
