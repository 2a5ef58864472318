import Domain

/// Every type of event that this program writes: the one list from which schemas, the AsyncAPI document and the gate derive.
package enum EventRegistry {
    package static let all: [EventContract] =
        EventType.allCases.map(EventContract.init) + RegionalEventType.allCases.map(EventContract.init)

    /// The contract of a type that this program writes.
    package static func contract(of type: CloudEventType) -> EventContract? { all.first { $0.type == type } }
}

/// The promise about one type of event.
package struct EventContract: Sendable {
    package let type: CloudEventType
    /// `action-plan`, `good-practice`, `mobility-pilot` or `region`.
    package let family: String
    /// `progress-approved`
    package let name: String
    package let version: ContractVersion
    /// One sentence for the reader of the documentation.
    package let summary: String
    /// Payload schema as written: nothing but what it names.
    package let writerSchema: JSONValue
    /// Golden example of the payload.
    package let example: JSONValue

    /// The same opened: fields of a later minor version pass.
    package var readerSchema: JSONValue { SchemaDocument.opened(writerSchema) }

    /// What stands in `ce_dataschema`.
    package var dataSchema: String { SchemaDocument.identifier(family: family, name: name, version: version) }

    init(_ type: EventType) {
        self.init(.national(type), type.family.rawValue, type.name, type.major, EventShape.schema(type))
    }

    init(_ type: RegionalEventType) {
        let parts = type.rawValue.split(separator: ".")
        self.init(.regional(type), String(parts[2]), String(parts[3]), 1, RegionalShape.schema(type))
    }

    private init(_ type: CloudEventType, _ family: String, _ name: String, _ major: Int, _ schema: JSONValue) {
        self.type = type
        self.family = family
        self.name = name
        version = ContractVersion(major: major, minor: ContractVersion.minor(of: type))
        summary = EventSummary.text(of: type)
        writerSchema = SchemaDocument.document(
            schema, identifier: SchemaDocument.identifier(family: family, name: name, version: version), title: name, description: summary)
        example = EventExample.payload(of: type)
    }
}
