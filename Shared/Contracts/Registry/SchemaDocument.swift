/// From the nested schema of a shape to a document that others read.
enum SchemaDocument {
    static let dialect = "https://json-schema.org/draft/2020-12/schema"

    static func identifier(family: String, name: String, version: ContractVersion) -> String {
        "urn:recosa:schema:\(family):\(name):\(version)"
    }

    /// Named parts become entries of `$defs`, so that each stands once.
    static func document(_ schema: JSONValue, identifier: String, title: String, description: String) -> JSONValue {
        var definitions: [JSONValue.Member] = []
        let body = hoist(schema, into: &definitions).members ?? []
        var members: [JSONValue.Member] = [
            .init("$schema", .string(dialect)), .init("$id", .string(identifier)), .init("title", .string(title)),
            .init("description", .string(description)),
        ]
        members += body
        if !definitions.isEmpty { members.append(.init("$defs", .object(definitions.sorted { $0.name < $1.name }))) }
        return .object(members)
    }

    /// What a tolerant reader validates with: the same with every object opened.
    static func opened(_ schema: JSONValue) -> JSONValue {
        switch schema {
        case .array(let elements): .array(elements.map(opened))
        case .object(let members):
            .object(
                members.filter { $0.name != "additionalProperties" || $0.value != .boolean(false) }.map { member in
                    switch (member.name, member.value) {
                    case ("$id", .string(let text)): .init("$id", .string(text + ":reader"))
                    case ("enum", _), ("const", _): member
                    default: .init(member.name, opened(member.value))
                    }
                })
        default: schema
        }
    }

    /// Replaces each titled part below the top by a reference to its definition.
    private static func hoist(_ schema: JSONValue, into definitions: inout [JSONValue.Member]) -> JSONValue {
        switch schema {
        case .array(let elements):
            return .array(elements.map { reference($0, into: &definitions) })
        case .object(let members):
            var result: [JSONValue.Member] = []
            for member in members {
                switch member.name {
                case "enum", "const", "required", "pattern", "title": result.append(member)
                case "properties":
                    let properties = (member.value.members ?? []).map { property in
                        JSONValue.Member(property.name, reference(property.value, into: &definitions))
                    }
                    result.append(.init(member.name, .object(properties)))
                default: result.append(.init(member.name, reference(member.value, into: &definitions)))
                }
            }
            return .object(result)
        default: return schema
        }
    }

    private static func reference(_ schema: JSONValue, into definitions: inout [JSONValue.Member]) -> JSONValue {
        guard let title = schema["title"]?.text else { return hoist(schema, into: &definitions) }
        if !definitions.contains(where: { $0.name == title }) {
            definitions.append(.init(title, hoist(schema, into: &definitions)))
        }
        return .object([.init("$ref", .string("#/$defs/\(title)"))])
    }
}
