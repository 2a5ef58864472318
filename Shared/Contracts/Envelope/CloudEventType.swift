package import Domain

/// The `type` of an envelope. One that this program does not know is kept as text, so that the envelope can still be
/// counted, parked and shown.
package enum CloudEventType: Hashable, Sendable, CustomStringConvertible {
    case national(EventType)
    case regional(RegionalEventType)
    case unknown(String)

    package init(_ text: String) {
        if let type = EventType(rawValue: text) {
            self = .national(type)
        } else if let type = RegionalEventType(rawValue: text) {
            self = .regional(type)
        } else {
            self = .unknown(text)
        }
    }

    package var text: String {
        switch self {
        case .national(let type): type.rawValue
        case .regional(let type): type.rawValue
        case .unknown(let text): text
        }
    }

    package var description: String { text }

    /// The domain's event type, or why it has none: `type_malformed`, `type_unknown`, `major_unknown`.
    package func parsed() throws(ContractError) -> EventType {
        if case .national(let type) = self { return type }
        return try EventType.parse(text)
    }
}

/// A type as it is found on a record, with what usually stands beside it. The few types there are come again and again, so
/// their texts are compared and not made.
struct KnownType {
    let type: CloudEventType
    let dataSchema: String
    let dataSchemaBytes: [UInt8]
    private let text: [UInt8]
    /// The eight bytes before the major: all types begin alike.
    private let tail: UInt64

    init?(_ text: [UInt8]) {
        let tail = Self.tail(text)
        for index in Self.all.indices where Self.all[index].tail == tail && Self.all[index].text == text {
            self = Self.all[index]
            return
        }
        guard let text = String(validating: text, as: UTF8.self), !text.isEmpty else { return nil }
        self.init(.unknown(text), dataSchema: "")
    }

    private init(_ type: CloudEventType, dataSchema: String) {
        self.type = type
        self.dataSchema = dataSchema
        dataSchemaBytes = Array(dataSchema.utf8)
        text = Array(type.text.utf8)
        tail = Self.tail(text)
    }

    private static func tail(_ text: [UInt8]) -> UInt64 {
        text.withUnsafeBytes { $0.count < 12 ? 0 : $0.loadUnaligned(fromByteOffset: $0.count - 11, as: UInt64.self) }
    }

    private static let all: [KnownType] = EventRegistry.all.map { KnownType($0.type, dataSchema: $0.dataSchema) }
}

/// What the region itself says, on its own three topics.
package enum RegionalEventType: String, CaseIterable, Hashable, Sendable {
    /// Which numbers of a source the region has.
    case receiptIssued = "org.recosa.region.receipt-issued.v1"
    /// A figure of the regional picture has another value.
    case figureChanged = "org.recosa.region.figure-changed.v1"
    /// The region could not accept an event.
    case eventRejected = "org.recosa.region.event-rejected.v1"

    package var kind: EventSource.RegionalKind {
        switch self {
        case .receiptIssued: .receipt
        case .figureChanged: .figure
        case .eventRejected: .rejected
        }
    }
}
