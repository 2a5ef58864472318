import Contracts

/// Random documents that a closed writer schema allows: whatever is published must be readable.
struct SchemaDice {
    var dice: Dice
    let root: JSONValue
    /// Set to leave no optional field out.
    var isComplete = false

    init(seed: UInt64, schema: JSONValue) {
        dice = Dice(seed: seed)
        root = schema
    }

    mutating func document() -> JSONValue { value(root) }

    private mutating func value(_ schema: JSONValue) -> JSONValue {
        if let reference = schema["$ref"]?.text, let name = reference.split(separator: "/").last {
            return value(root["$defs"]?[String(name)] ?? .null)
        }
        if let choices = schema["anyOf"]?.elements { return value(choices[dice.number(0...choices.count - 1)]) }
        if let codes = schema["enum"]?.elements { return codes[dice.number(0...codes.count - 1)] }
        switch schema["type"]?.text {
        case "object": return object(schema)
        case "array":
            let least = number(schema["minItems"]) ?? 0
            let most = min(number(schema["maxItems"]) ?? 4, least + 3)
            return .array((0..<dice.number(least...most)).map { _ in value(schema["items"] ?? .null) })
        case "boolean": return .boolean(dice.once(in: 2))
        case "integer":
            let bounds = (number(schema["minimum"]) ?? 0)...(number(schema["maximum"]) ?? 1_000)
            return .number(String(dice.once(in: 8) ? bounds.upperBound : dice.number(bounds)))
        default: return .string(TextDice.text(schema["pattern"]?.text, most: number(schema["maxLength"]) ?? 40, &dice))
        }
    }

    private mutating func object(_ schema: JSONValue) -> JSONValue {
        guard let properties = schema["properties"]?.members else { return languageMap(schema["additionalProperties"] ?? .null) }
        let required = Set((schema["required"]?.elements ?? []).compactMap(\.text))
        var members: [JSONValue.Member] = []
        for property in properties where required.contains(property.name) || isComplete || dice.once(in: 2) {
            members.append(.init(property.name, value(property.value)))
        }
        return .object(obeying(members.filter { $0.value != .array([]) || required.contains($0.name) }))
    }

    /// Rules that no schema says and chance hardly ever keeps: the lead is a party, a pilot has two sides.
    private func obeying(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
        let parties = members.first { $0.name == "parties" }?.value.elements
        return members.map { member in
            if member.name == "lead", let first = parties?.first { return .init("lead", first) }
            if member.name == "host" { return .init("host", "ci") }
            return member.name == "sending" ? .init("sending", "sn") : member
        }
    }

    private mutating func languageMap(_ text: JSONValue) -> JSONValue {
        let languages = ["ar", "en", "fr"].filter { _ in dice.once(in: 2) }
        return .object((languages.isEmpty ? ["fr"] : languages).map { .init($0, value(text)) })
    }

    private func number(_ value: JSONValue?) -> Int? {
        if case .number(let digits)? = value { Int(digits) } else { nil }
    }
}
