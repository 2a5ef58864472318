/// One value at its place.
package struct InputElement {
    let value: InputValue
    let pointer: String
    let faults: FaultCollector

    package func text<Value: TextValue>(as type: Value.Type = Value.self) -> Value? {
        let text: String
        switch value {
        case .text(let sent): text = sent
        // A decimal may be sent as a JSON number; its digits are kept as written.
        case .number(let sent) where type == DecimalNumber.self: text = sent
        default:
            faults.add(pointer, .textExpected)
            return nil
        }
        do {
            return try Value(text)
        } catch {
            faults.add(pointer, error)
            return nil
        }
    }

    package func choice<Value: RawRepresentable>(of type: Value.Type = Value.self) -> Value? where Value.RawValue == String {
        guard case .text(let text) = value else {
            faults.add(pointer, .textExpected)
            return nil
        }
        guard let choice = Value(rawValue: text) else {
            faults.add(pointer, .choiceUnknown)
            return nil
        }
        return choice
    }

    package func object<Value>(_ body: (InputObject) -> Value) -> Value {
        let object = InputObject(value, pointer: pointer, faults: faults)
        let result = body(object)
        object.refuseUnknownFields()
        return result
    }

    package func languageMap() -> LanguageMap? {
        guard case .object(let fields) = value else {
            faults.add(pointer, .languageMapExpected)
            return nil
        }
        var texts: [(LanguageCode, String)] = []
        for field in fields where field.value != .null {
            let place = pointer + "/" + field.name
            guard case .text(let text) = field.value else {
                faults.add(place, .textExpected)
                continue
            }
            do {
                let language = try LanguageCode(field.name)
                texts.append((language, try LanguageMap([(language, text)]).entries[0].text))
            } catch {
                faults.add(place, error)
            }
        }
        // Every language was refused on its own already; only "nothing at all" is left to say.
        guard !texts.isEmpty else {
            if fields.allSatisfy({ $0.value == .null }) { faults.add(pointer, .textMissing) }
            return nil
        }
        do {
            return try LanguageMap(texts)
        } catch {
            faults.add(pointer, error)
            return nil
        }
    }
}
