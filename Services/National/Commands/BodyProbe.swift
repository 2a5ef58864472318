import Contracts
import Domain

/// Asks the code that reads a command's body what it wants.
struct BodyProbe {
    enum Step: Equatable {
        case field(String)
        case element
    }

    let operation: ImportOperation

    /// The schema with `required` and `additionalProperties` as the reading has them, in every object of named fields.
    func described(_ schema: JSONValue, at path: [Step] = []) -> JSONValue {
        guard var members = schema.members else { return schema }
        if let items = schema["items"], let index = members.firstIndex(where: { $0.name == "items" }) {
            members[index].value = described(items, at: path + [.element])
            return .object(members)
        }
        guard let properties = schema["properties"]?.members else { return schema }
        let required = missing(at: path)
        members.removeAll { ["properties", "required", "additionalProperties"].contains($0.name) }
        members.append(
            .init("properties", .object(properties.map { .init($0.name, described($0.value, at: path + [.field($0.name)])) })))
        members.append(.init("required", .array(properties.map(\.name).filter(required.contains).map(JSONValue.string))))
        members.append(.init("additionalProperties", .boolean(false)))
        return .object(members)
    }

    /// The names that an empty object at this place is told to be missing.
    func missing(at path: [Step]) -> Set<String> {
        Set(faults(.object([]), at: path).filter { $0.code == .fieldMissing }.compactMap { name($0.pointer, at: path) })
    }

    /// Those of these names that the reading does not know at this place.
    func unknown(_ names: some Sequence<String>, at path: [Step]) -> Set<String> {
        let object = InputValue.object(names.map { InputField($0, .null) })
        return Set(faults(object, at: path).filter { $0.code == .fieldUnknown }.compactMap { name($0.pointer, at: path) })
    }

    private func name(_ pointer: String, at path: [Step]) -> String? {
        let place = path.map { if case .field(let name) = $0 { "/" + name } else { "/0" } }.joined()
        guard pointer.hasPrefix(place + "/") else { return nil }
        let name = pointer.dropFirst(place.count + 1)
        return name.contains("/") ? nil : String(name)
    }

    private func faults(_ value: InputValue, at path: [Step]) -> [Fault] {
        let body = path.reversed().reduce(value) { inner, step in
            switch step {
            case .field(let name): .object([InputField(name, inner)])
            case .element: .list([inner])
            }
        }
        let record = AggregateID(operation.kind, UniqueID(high: 0, low: 1))
        let item = AggregateID(operation.itemKind ?? operation.kind, UniqueID(high: 0, low: 2))
        let input = CommandInput(operation: operation, record: record, item: item, body: body)
        return switch operation.kind {
        case .agreement: Agreement.read(input).faults
        case .plan: ActionPlan.read(input).faults
        case .action, .indicator, .report: Action.read(input).faults
        case .practice: GoodPractice.read(input).faults
        case .transfer: PracticeTransfer.read(input).faults
        case .pilot: MobilityPilot.read(input).faults
        case .participation: Participation.read(input).faults
        }
    }
}
