/// Whether a contract may be published beside every earlier one of the same major.
///
/// Backward: the new reader takes everything that any earlier writer could write. Forward: every earlier reader takes
/// everything that the new writer can write. Readers are the writer schemas opened. What remains allowed is to add an
/// optional field and to add a type.
package enum CompatibilityGate {
    /// - Parameters:
    ///   - new: the writer schemas by the name of their type, such as `action-plan/progress-approved.v1`.
    ///   - earlier: the same of every earlier publication; all are compared, because topics and rebuilds replay old data.
    /// - Returns: every break, in a stable order; empty when the contract may be published.
    package static func check(
        _ new: [String: JSONValue], against earlier: [[String: JSONValue]]
    ) -> [Incompatibility] {
        var found: [Incompatibility] = []
        for (name, schema) in new.sorted(by: { $0.key < $1.key }) {
            found += OpenObject.pointers(in: schema).map {
                Incompatibility(rule: .writerSchemaOpen, direction: .backward, earlier: identifier(schema, name), pointer: $0)
            }
        }
        for version in earlier {
            for (name, old) in version.sorted(by: { $0.key < $1.key }) { found += compare(new[name], with: old, name) }
        }
        var seen: Set<Incompatibility> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// What is published by this program, in the form that `check` compares.
    package static var current: [String: JSONValue] {
        Dictionary(EventRegistry.all.map { ("\($0.family)/\($0.name).v\($0.version.major)", $0.writerSchema) }) { first, _ in first }
    }

    /// An earlier publication from its files, in the form that `check` compares.
    /// - Parameter files: paths and bytes as `ContractWriter.files` has them; only the writer schemas count.
    package static func publication(_ files: [(path: String, bytes: [UInt8])]) throws(ContractError) -> [String: JSONValue] {
        var schemas: [String: JSONValue] = [:]
        for (path, bytes) in files where path.hasPrefix(writerFolder) && path.hasSuffix(".json") {
            do throws(ContractError) { schemas[String(path.dropFirst(writerFolder.count).dropLast(5))] = try JSONValue(bytes) } catch {
                throw ContractError(error.code, error.place, "\(path): \(error.cause)")
            }
        }
        return schemas
    }

    private static let writerFolder = "schemas/writer/"

    private static func compare(_ new: JSONValue?, with old: JSONValue, _ name: String) -> [Incompatibility] {
        let identifier = identifier(old, name)
        guard let new else { return [Incompatibility(rule: .schemaRemoved, direction: .backward, earlier: identifier, pointer: "")] }
        var found: [Incompatibility] = []
        if new["$id"] == old["$id"], new.withoutProse != old.withoutProse {
            found.append(Incompatibility(rule: .identifierReused, direction: .forward, earlier: identifier, pointer: ""))
        }
        for (reader, writer, direction) in [(new, old, Incompatibility.Direction.backward), (old, new, .forward)] {
            var comparison = SchemaComparison(reader: reader, writer: writer, mustKeepFields: direction == .backward)
            found += comparison.narrowings().map {
                Incompatibility(rule: $0.rule, direction: direction, earlier: identifier, pointer: $0.pointer)
            }
        }
        return found
    }

    private static func identifier(_ schema: JSONValue, _ name: String) -> String { schema["$id"]?.text ?? name }
}

extension JSONValue {
    /// Without titles and descriptions, which promise nothing.
    fileprivate var withoutProse: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutProse))
        case .object(let members):
            .object(
                members.filter { !["description", "title"].contains($0.name) || $0.value.text == nil }
                    .map { Member($0.name, $0.value.withoutProse) })
        default: self
        }
    }
}

/// Finds objects that a writer schema leaves open.
enum OpenObject {
    static func pointers(in schema: JSONValue, at pointer: String = "") -> [String] {
        switch schema {
        case .array(let elements):
            return elements.enumerated().flatMap { pointers(in: $1, at: pointer + "/\($0)") }
        case .object(let members):
            let isOpen = schema["type"] == "object" && schema["properties"] != nil && schema["additionalProperties"] != .boolean(false)
            return (isOpen ? [pointer] : []) + members.flatMap { pointers(in: $0.value, at: pointer + "/" + $0.name) }
        default: return []
        }
    }
}
