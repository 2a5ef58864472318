import Contracts
import Domain
import ServiceHost

/// Reads a JSON body field by field; every fault at once, each with its pointer.
struct BodyReading {
    private let value: JSONValue
    private(set) var faults: [ProblemError] = []

    init(_ bytes: [UInt8]) throws(Problem) {
        do throws(ContractError) {
            value = try JSONValue(bytes)
        } catch {
            throw Problem(.malformedBody, detail: LocalisedText(untranslated: "\(error)"))
        }
        guard value.members != nil else { throw Problem(.malformedBody, detail: BodyTexts.object) }
    }

    mutating func refuseOthers(than names: [String]) {
        for member in value.members ?? [] where !names.contains(member.name) {
            note(member.name, "fieldUnknown", QueryTexts.choice(names))
        }
    }

    /// A field that must be there, as `read` makes it.
    mutating func required<Value>(_ name: String, _ expected: LocalisedText, _ read: (JSONValue) -> Value?) -> Value? {
        guard let field = value[name] else {
            note(name, "fieldMissing", expected)
            return nil
        }
        guard let result = read(field) else {
            note(name, "fieldInvalid", expected)
            return nil
        }
        return result
    }

    func refusal() -> Problem { Problem(.invalidInput, errors: faults) }

    private mutating func note(_ name: String, _ code: String, _ text: LocalisedText) {
        let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
        faults.append(ProblemError(pointer: "/\(escaped)", code: code, detail: text))
    }
}
