import Contracts
import Testing

/// One change to a small published schema, and what the gate says about it.
private struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let schema: JSONValue
    let rules: Set<Incompatibility.Rule>

    init(_ description: String, _ rules: Set<Incompatibility.Rule>, _ schema: JSONValue) {
        testDescription = description
        self.rules = rules
        self.schema = schema
    }
}

private func published(
    title: JSONValue = ["type": "string", "minLength": 1, "maxLength": 10, "pattern": "^a"],
    seats: JSONValue = ["type": "integer", "minimum": 1, "maximum": 9], kind: JSONValue = ["type": "string", "enum": ["a", "b"]],
    tags: JSONValue = ["type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 3],
    value: JSONValue = ["anyOf": [["type": "string"], ["type": "integer"]]], more: [JSONValue.Member] = [],
    required: JSONValue = ["title"], without: String = "", version: String = "1.1"
) -> JSONValue {
    let properties = [
        JSONValue.Member("title", title), .init("seats", seats), .init("kind", kind), .init("tags", tags), .init("value", value),
    ]
    return [
        "$id": .string("urn:recosa:schema:test:thing:" + version), "type": "object",
        "properties": .object(properties.filter { $0.name != without } + more), "required": required, "additionalProperties": false,
    ]
}

private let changes: [Change] = [
    Change("an optional field is added", [], published(more: [.init("note", ["type": "string"])])),
    Change(
        "an optional object is added", [],
        published(more: [.init("o", ["type": "object", "properties": [:], "additionalProperties": false])])),
    Change("nothing is changed", [], published(version: "1.0")),
    Change(
        "a required field is added", [.requiredAttributeAdded], published(more: [.init("n", ["type": "string"])], required: ["title", "n"])),
    Change("an optional field becomes required", [.requiredAttributeAdded], published(required: ["title", "seats"])),
    Change("a required field becomes optional", [.requiredAttributeAdded], published(required: [])),
    Change("a field is removed", [.propertyRemoved], published(without: "seats")),
    Change("a field is renamed", [.propertyRemoved], published(more: [.init("places", ["type": "integer"])], without: "seats")),
    Change("a name gets another type", [.typeChanged], published(seats: ["type": "string"])),
    Change("a type is widened", [.typeNarrowed], published(seats: ["type": "number"])),
    Change("a code is removed", [.enumArrayNarrowed], published(kind: ["type": "string", "enum": ["a"]])),
    Change("a code is added to a closed list", [.enumArrayNarrowed], published(kind: ["type": "string", "enum": ["a", "b", "c"]])),
    Change(
        "a text is shortened", [.maxLengthDecreased],
        published(title: ["type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a"])),
    Change(
        "a text is lengthened", [.maxLengthDecreased],
        published(title: ["type": "string", "minLength": 1, "maxLength": 11, "pattern": "^a"])),
    Change("a text loses its bound", [.maxLengthAdded], published(title: ["type": "string", "minLength": 1, "pattern": "^a"])),
    Change("a text may be empty", [.minLengthAdded], published(title: ["type": "string", "maxLength": 10, "pattern": "^a"])),
    Change(
        "a text must be longer", [.minLengthIncreased],
        published(title: ["type": "string", "minLength": 2, "maxLength": 10, "pattern": "^a"])),
    Change(
        "a pattern is changed", [.patternChanged],
        published(title: ["type": "string", "minLength": 1, "maxLength": 10, "pattern": "^b"])),
    Change("a pattern is removed", [.patternAdded], published(title: ["type": "string", "minLength": 1, "maxLength": 10])),
    Change("a range is narrowed above", [.maximumDecreased], published(seats: ["type": "integer", "minimum": 1, "maximum": 8])),
    Change("a range is narrowed below", [.minimumIncreased], published(seats: ["type": "integer", "minimum": 2, "maximum": 9])),
    Change(
        "a list is shortened", [.maxItemsDecreased],
        published(tags: ["type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 2])),
    Change(
        "a list is unbounded", [.maxItemsAdded], published(tags: ["type": "array", "items": ["type": "string"], "minItems": 1])),
    Change(
        "a list may be empty", [.minItemsAdded], published(tags: ["type": "array", "items": ["type": "string"], "maxItems": 3])),
    Change(
        "a list must be longer", [.minItemsIncreased],
        published(tags: ["type": "array", "items": ["type": "string"], "minItems": 2, "maxItems": 3])),
    Change(
        "elements get another type", [.typeChanged],
        published(tags: ["type": "array", "items": ["type": "integer"], "minItems": 1, "maxItems": 3])),
    Change("a choice loses a form", [.sumTypeNarrowed], published(value: ["anyOf": [["type": "string"]]])),
    Change("a choice is given up", [.combinedTypeChanged], published(value: ["type": "string"])),
    Change("the same version says something else", [.identifierReused], published(more: [.init("n", ["type": "string"])], version: "1.0")),
]

@Suite struct CompatibilityGateTests {
    @Test(arguments: changes)
    private func eachChangeIsJudged(_ change: Change) {
        let found = CompatibilityGate.check(["test/thing.v1": change.schema], against: [["test/thing.v1": published(version: "1.0")]])
        #expect(Set(found.map(\.rule)) == change.rules, "\(found)")
    }

    /// A field removed in 1.1 may not come back as something else in 1.2, although 1.1 did not have it.
    @Test func everyEarlierVersionCounts() {
        let first = ["test/thing.v1": published(version: "1.0")]
        let second = ["test/thing.v1": published(without: "seats", version: "1.1")]
        let third = ["test/thing.v1": published(seats: ["type": "boolean"], version: "1.2")]
        #expect(CompatibilityGate.check(third, against: [second]).isEmpty)
        #expect(CompatibilityGate.check(third, against: [second, first]).contains { $0.rule == .typeChanged })
    }

    @Test func aTypeMayBeAddedButNotRemoved() {
        let schema = published(version: "1.0")
        #expect(CompatibilityGate.check(["a.v1": schema, "b.v1": schema], against: [["a.v1": schema]]).isEmpty)
        #expect(CompatibilityGate.check([:], against: [["a.v1": schema]]).map(\.rule) == [.schemaRemoved])
    }

    @Test func aWriterSchemaMustBeClosed() {
        let open: JSONValue = ["type": "object", "properties": [:]]
        #expect(CompatibilityGate.check(["a.v1": open], against: []).map(\.rule) == [.writerSchemaOpen])
    }

    @Test func thePresentContractIsCompatibleWithItself() {
        let current = CompatibilityGate.current
        #expect(current.count == EventRegistry.all.count)
        #expect(CompatibilityGate.check(current, against: [current]).isEmpty)
    }
}
