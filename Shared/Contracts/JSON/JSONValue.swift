/// Any JSON document, fields in their order and numbers as written: for schemas, documents and the fields of newer writers.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The digits as written, so that nothing is rounded.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Reads one document within `ContractLimits.depth`; errors point at a byte.
    package init(_ bytes: [UInt8]) throws(ContractError) {
        self = try bytes.withUnsafeBufferPointer { buffer throws(ContractError) in
            var reader = JSONReader(UnsafeRawBufferPointer(buffer))
            let value = try reader.value()
            try reader.expectEnd()
            return value
        }
    }

    /// The first member of that name, if this is an object.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}

extension JSONReader {
    mutating func value() throws(ContractError) -> JSONValue {
        skipWhitespace()
        guard let byte = peek() else { throw failure(.notJSON, "value expected") }
        switch byte {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try elements())
        case 0x22: return .string(try string())
        default:
            let start = position
            try skipValue()
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            return switch text {
            case "null": .null
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: .number(text)
            }
        }
    }

    private mutating func members() throws(ContractError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        position += 1
        try enter()
        defer { leave() }
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            let name = try string()
            try expect(UInt8(ascii: ":"))
            members.append(.init(name, try value()))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return members
    }

    private mutating func elements() throws(ContractError) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        try enter()
        defer { leave() }
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return elements
    }
}
