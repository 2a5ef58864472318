import Domain

/// The AsyncAPI 3.0 description of the twelve country topics and the three of the region.
/// https://www.asyncapi.com/docs/reference/specification/v3.0.0
enum AsyncAPIDocument {
    static var document: JSONValue {
        [
            "asyncapi": "3.0.0",
            "info": [
                "title": "RECOSA events", "version": "1.0.0", "description": .string(description),
                "license": ["name": "Open to the partners of the cooperation"],
            ],
            "defaultContentType": "application/json",
            "channels": .object(channels.map { .init($0.name, $0.channel) }),
            "operations": .object(channels.map { .init("read-" + $0.name, operation($0.name)) }),
            "components": [
                "messages": .object(EventRegistry.all.map { .init($0.messageName, AsyncAPIMessage.message($0)) }),
                "messageTraits": ["cloudEvent": AsyncAPIMessage.headersTrait],
            ],
        ]
    }

    private static let description = """
        Every event is a CloudEvent 1.0 in Kafka binary mode. ce_sequence counts from 1 without gaps within one ce_source, \
        ce_subjectseq within one ce_subject: a reader sees by them what it missed or got twice. Within a major version only optional \
        fields are added: validate with the reader schemas and pass over what you do not know. Records marked \
        "demonstration": true are invented.
        """

    private static var channels: [(name: String, channel: JSONValue)] {
        let national = CountryCode.members.flatMap { country in
            Family.allCases.map { family in
                let name = "recosa.\(country.text).\(family.rawValue).v1"
                let messages = EventRegistry.all.filter { $0.family == family.rawValue }
                let source = "urn:recosa:\(country.text):\(family.rawValue):v1:<partition>"
                return (
                    name, channel(name, messages, about: "What \(country.uppercased) says; ce_source is \(source).", isCompacted: false)
                )
            }
        }
        let regional = RegionalEventType.allCases.map { type in
            let name = "recosa.region.\(type.kind.rawValue).v1"
            let messages = EventRegistry.all.filter { $0.type == .regional(type) }
            return (name, channel(name, messages, about: EventSummary.text(of: .regional(type)), isCompacted: type == .figureChanged))
        }
        return national + regional
    }

    private static func channel(_ name: String, _ messages: [EventContract], about: String, isCompacted: Bool) -> JSONValue {
        [
            "address": .string(name), "description": .string(about),
            "messages": .object(
                messages.map { .init($0.messageName, ["$ref": .string("#/components/messages/\($0.messageName)")]) }),
            "bindings": [
                "kafka": [
                    "topic": .string(name),
                    "topicConfiguration": ["cleanup.policy": [isCompacted ? "compact" : "delete"]],
                    "bindingVersion": "0.5.0",
                ]
            ],
        ]
    }

    private static func operation(_ channel: String) -> JSONValue {
        ["action": "receive", "channel": ["$ref": .string("#/channels/\(channel)")]]
    }
}

extension EventContract {
    /// Unique among the messages of the document.
    var messageName: String { "\(family).\(name).v\(version.major)" }
}
