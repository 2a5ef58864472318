extension JSONValue {
    /// Without whitespace, as events travel.
    package var compact: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }

    /// With two spaces a level and a line feed at the end, as files are committed.
    package var pretty: [UInt8] {
        var lines: [UInt8] = []
        write(into: &lines, indent: 0)
        lines.append(0x0A)
        return lines
    }

    private func write(into lines: inout [UInt8], indent: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            Self.block("[", "]", count: elements.count, into: &lines, indent: indent) { lines, index in
                elements[index].write(into: &lines, indent: indent + 2)
            }
        case .object(let members) where !members.isEmpty:
            Self.block("{", "}", count: members.count, into: &lines, indent: indent) { lines, index in
                lines += JSONValue.string(members[index].name).compact + Array(": ".utf8)
                members[index].value.write(into: &lines, indent: indent + 2)
            }
        default:
            lines += compact
        }
    }

    private static func block(
        _ open: String, _ close: String, count: Int, into lines: inout [UInt8], indent: Int,
        line: (inout [UInt8], Int) -> Void
    ) {
        lines += Array((open + "\n").utf8)
        for index in 0..<count {
            lines += Array(repeating: 0x20, count: indent + 2)
            line(&lines, index)
            lines += Array((index == count - 1 ? "\n" : ",\n").utf8)
        }
        lines += Array(repeating: 0x20, count: indent) + Array(close.utf8)
    }
}

extension JSONWriter {
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: raw("null".utf8)
        case .boolean(let flag): boolean(flag)
        case .number(let digits): raw(digits.utf8)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements {
                nextElement()
                self.value(element)
            }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                fieldName(text: member.name)
                self.value(member.value)
            }
            endObject()
        }
    }
}
