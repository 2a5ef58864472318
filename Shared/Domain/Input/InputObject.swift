/// Reads the fields of an object by name; whatever is wrong is collected with its pointer, and reading goes on.
package final class InputObject {
    let pointer: String
    let faults: FaultCollector
    private var fields: [String: InputValue] = [:]
    private var read: Set<String> = []

    init(_ input: InputValue, pointer: String, faults: FaultCollector) {
        self.pointer = pointer
        self.faults = faults
        guard case .object(let sent) = input else {
            faults.add(pointer, .objectExpected)
            return
        }
        for field in sent where fields.updateValue(field.value, forKey: field.name) != nil {
            faults.add(self.pointer(to: field.name), .fieldRepeated)
        }
    }

    /// RFC 6901: `~` and `/` in a name are escaped.
    func pointer(to name: String) -> String {
        var escaped = ""
        for character in name.unicodeScalars {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return pointer + "/" + escaped
    }

    /// nil when absent or null.
    func value(_ name: String) -> InputValue? {
        read.insert(name)
        guard let value = fields[name], value != .null else { return nil }
        return value
    }

    func fault(_ name: String, _ code: FaultCode) { faults.add(pointer(to: name), code) }

    /// A misspelt field must not be lost in silence.
    func refuseUnknownFields() {
        for name in fields.keys.sorted() where !read.contains(name) { fault(name, .fieldUnknown) }
    }

    package func optional<Value: TextValue>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        guard let value = value(name) else { return nil }
        return InputElement(value: value, pointer: pointer(to: name), faults: faults).text(as: type)
    }

    package func required<Value: TextValue & Unread>(_ name: String, as type: Value.Type = Value.self) -> Value {
        guard value(name) != nil else {
            fault(name, .fieldMissing)
            return .unread
        }
        return optional(name, as: type) ?? .unread
    }

    package func choice<Value: RawRepresentable & CaseIterable>(_ name: String, of type: Value.Type = Value.self) -> Value?
    where Value.RawValue == String {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else {
            fault(name, .textExpected)
            return nil
        }
        guard let choice = Value(rawValue: text) else {
            fault(name, .choiceUnknown)
            return nil
        }
        return choice
    }

    package func requiredChoice<Value: RawRepresentable & CaseIterable>(_ name: String, or unread: Value) -> Value
    where Value.RawValue == String {
        guard value(name) != nil else {
            fault(name, .fieldMissing)
            return unread
        }
        return choice(name, of: Value.self) ?? unread
    }

    package func string(_ name: String) -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else {
            fault(name, .textExpected)
            return nil
        }
        return text
    }

    package func requiredString(_ name: String) -> String {
        guard let text = string(name), !text.isEmpty else {
            if faults.faults.last?.pointer != pointer(to: name) { fault(name, .fieldMissing) }
            return ""
        }
        return text
    }

    package func flag(_ name: String) -> Bool? {
        guard let value = value(name) else { return nil }
        guard case .bool(let flag) = value else {
            fault(name, .boolExpected)
            return nil
        }
        return flag
    }

    /// A required whole number; out of range it is left to the rules to refuse.
    package func integer(_ name: String) -> Int {
        guard let value = value(name) else {
            fault(name, .fieldMissing)
            return 1
        }
        if case .number(let text) = value, let number = Int(text) { return number }
        fault(name, .integerExpected)
        return 1
    }

    package func object<Value>(_ name: String, _ body: (InputObject) -> Value) -> Value? {
        guard let value = value(name) else { return nil }
        return InputElement(value: value, pointer: pointer(to: name), faults: faults).object(body)
    }

    package func requiredObject<Value>(_ name: String, _ body: (InputObject) -> Value) -> Value {
        if value(name) == nil { fault(name, .fieldMissing) }
        let input = value(name) ?? .object([])
        let faults = value(name) == nil ? FaultCollector() : faults
        return InputElement(value: input, pointer: pointer(to: name), faults: faults).object(body)
    }

    /// Empty when absent.
    package func list<Value>(_ name: String, _ body: (InputElement) -> Value?) -> [Value] {
        guard let value = value(name) else { return [] }
        guard case .list(let elements) = value else {
            fault(name, .listExpected)
            return []
        }
        let pointer = pointer(to: name)
        return elements.enumerated().compactMap { body(InputElement(value: $1, pointer: pointer + "/\($0)", faults: faults)) }
    }

    package func languageMap(_ name: String) -> LanguageMap? {
        guard let value = value(name) else { return nil }
        return InputElement(value: value, pointer: pointer(to: name), faults: faults).languageMap()
    }

    package func requiredLanguageMap(_ name: String) -> LanguageMap {
        if value(name) == nil { fault(name, .fieldMissing) }
        return languageMap(name) ?? .unread
    }
}
