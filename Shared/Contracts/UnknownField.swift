/// A field that this program's version of the contract does not know: kept as it stood, so that nothing a newer writer said
/// is lost when the event is written again.
package struct UnknownField: Hashable, Sendable {
    /// Where the object stands that holds it.
    let parent: JSONPath
    package let name: String
    package let value: JSONValue

    /// RFC 6901, for people.
    package var pointer: String { JSONPath(steps: parent.steps + [.field(name)]).pointer }

    /// `offsets` are those of the names' opening quotes.
    static func collect(at offsets: [Int], in bytes: UnsafeRawBufferPointer) throws(ContractError) -> [UnknownField] {
        let offsets = offsets.sorted()
        let paths = JSONLocator.paths(of: offsets, in: bytes)
        var fields: [UnknownField] = []
        for (offset, path) in zip(offsets, paths) {
            var reader = JSONReader(bytes)
            reader.position = offset
            let name = try reader.string()
            try reader.expect(UInt8(ascii: ":"))
            fields.append(UnknownField(parent: JSONPath(steps: path.steps.dropLast()), name: name, value: try reader.value()))
        }
        return fields
    }

    /// Appends the fields at the end of their objects; one whose object is no longer there is dropped with it.
    static func insert(_ fields: [UnknownField], into bytes: [UInt8]) throws(ContractError) -> [UInt8] {
        var document = try JSONValue(bytes)
        for field in fields { document.append(.init(field.name, field.value), at: field.parent.steps[...]) }
        return document.compact
    }
}

extension JSONValue {
    fileprivate mutating func append(_ member: Member, at steps: ArraySlice<JSONPath.Step>) {
        switch (self, steps.first) {
        case (.object(let members), nil):
            self = .object(members + [member])
        case (.object(var members), .field(let name)):
            guard let index = members.firstIndex(where: { $0.name == name }) else { return }
            members[index].value.append(member, at: steps.dropFirst())
            self = .object(members)
        case (.array(var elements), .element(let index)):
            guard elements.indices.contains(index) else { return }
            elements[index].append(member, at: steps.dropFirst())
            self = .array(elements)
        default: return
        }
    }
}
