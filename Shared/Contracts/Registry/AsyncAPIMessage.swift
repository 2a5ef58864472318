/// One type of event as an AsyncAPI message.
enum AsyncAPIMessage {
    static func message(_ contract: EventContract) -> JSONValue {
        [
            "name": .string(contract.type.text), "title": .string(contract.name), "summary": .string(contract.summary),
            "contentType": "application/json",
            "traits": [["$ref": "#/components/messageTraits/cloudEvent"]],
            "payload": [
                "schemaFormat": "application/schema+json;version=draft-2020-12",
                "schema": ["$ref": .string("./" + contract.path("writer"))],
            ],
            "examples": [["name": "golden", "payload": contract.example]],
        ]
    }

    /// The headers of every record.
    static var headersTrait: JSONValue {
        let required = CloudEventHeader.allCases.filter(\.isRequired).map { JSONValue.string($0.name) }
        return [
            "headers": [
                "type": "object",
                "properties": .object(CloudEventHeader.allCases.map { .init($0.name, property($0)) }),
                "required": .array(required),
            ],
            "bindings": [
                "kafka": [
                    "key": ["type": "string", "description": "ce_partitionkey; partition = murmur2(key) mod N, as Java's client does."],
                    "bindingVersion": "0.5.0",
                ]
            ],
        ]
    }

    private static func property(_ header: CloudEventHeader) -> JSONValue {
        let (pattern, text) = form(header)
        var members: [JSONValue.Member] = [.init("type", "string"), .init("description", .string(text))]
        if let pattern { members.append(.init("pattern", .string(pattern))) }
        return .object(members)
    }

    private static func form(_ header: CloudEventHeader) -> (pattern: String?, text: String) {
        switch header {
        case .specVersion: (#"^1\.0$"#, "CloudEvents version.")
        case .id: ("^\(TextForm.uuid)$", "UUIDv7, unique for ever.")
        case .source: ("^urn:recosa:[a-z]+:[a-z-]+:v1:[0-9]+$", "Who speaks, and in which numbered stream.")
        case .type: (#"^org\.recosa\.[a-z-]+\.[a-z-]+\.v[1-9][0-9]*$"#, "What happened, with its major version.")
        case .subject: (nil, "What the event is about: the record's identifier.")
        case .time: (TextForm.instant, "When it happened.")
        case .dataSchema: ("^urn:recosa:schema:", "The $id of the writer's schema with its minor version.")
        case .sequence: ("^[0-9]{20}$", "Contiguous from 1 within ce_source, 20 digits.")
        case .subjectSequence: ("^[1-9][0-9]*$", "Contiguous from 1 within ce_subject.")
        case .partitionKey: (nil, "The record's key.")
        case .recordedTime: (TextForm.instant, "When the service recorded it.")
        case .contentType: ("^application/json", "Type of the value.")
        case .traceParent: (nil, "W3C trace context; optional.")
        }
    }
}
