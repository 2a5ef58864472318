import Contracts
import Domain

extension InputValue {
    init(_ value: JSONValue) {
        self =
            switch value {
            case .null: .null
            case .boolean(let flag): .bool(flag)
            case .number(let digits): .number(digits)
            case .string(let text): .text(text)
            case .array(let elements): .list(elements.map(InputValue.init))
            case .object(let members): .object(members.map { InputField($0.name, InputValue($0.value)) })
            }
    }

    var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let flag): .boolean(flag)
        case .number(let digits): .number(digits)
        case .text(let text): .string(text)
        case .list(let elements): .array(elements.map(\.json))
        case .object(let fields): .object(fields.map { JSONValue.Member($0.name, $0.value.json) })
        }
    }
}
