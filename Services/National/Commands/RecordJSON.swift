import Contracts
import Domain
import FoundationEssentials

/// How records are shown to the ministry: identity and version around the record itself.
enum RecordJSON {
    static func value(_ state: some Aggregate) throws -> JSONValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try JSONValue(Array(try encoder.encode(state)))
    }

    /// After a change.
    static func changed(
        _ id: AggregateID, item: AggregateID?, version: Int64, _ record: JSONValue, warnings: [Warning], events: [UniqueID],
        language: LanguageCode
    ) -> JSONValue {
        [
            "id": .string(id.text), "item": item.map { .string($0.text) } ?? .null, "version": .number("\(version)"), "record": record,
            "warnings": .array(
                warnings.map {
                    [
                        "pointer": .string($0.pointer), "code": .string($0.code.rawValue), "detail": .string($0.code.text(in: language)),
                    ]
                }),
            "events": .array(events.map { .string($0.text) }),
        ]
    }

    static let changedSchema: JSONValue = [
        "type": "object", "required": ["id", "version", "record", "warnings", "events"],
        "properties": [
            "id": ["type": "string"], "item": ["type": ["string", "null"]], "version": ["type": "integer", "minimum": 1],
            "record": ["type": "object"],
            "warnings": ["type": "array", "items": ["type": "object"]],
            "events": ["type": "array", "items": ["type": "string", "format": "uuid"]],
        ],
    ]
}

extension RecordJSON {
    /// A list within a record.
    static func parts(of state: some Aggregate, _ name: String) throws -> [JSONValue] {
        try value(state)[name]?.elements ?? []
    }
}
