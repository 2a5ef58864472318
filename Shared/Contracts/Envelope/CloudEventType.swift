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

    /// Compares bytes instead of making a string: types are the same few again and again.
    init(utf8 text: UnsafeRawBufferPointer) {
        let matches = { (known: [UInt8]) in
            known.withUnsafeBytes { known in
                // From the end: all types begin alike.
                for index in stride(from: text.count - 1, through: 0, by: -1) where known[index] != text[index] { return false }
                return true
            }
        }
        for known in Self.known where known.bytes.count == text.count && matches(known.bytes) {
            self = known.type
            return
        }
        self = .unknown(String(decoding: text, as: UTF8.self))
    }

    private static let known: [(bytes: [UInt8], type: CloudEventType)] =
        EventType.allCases.map { (Array($0.rawValue.utf8), .national($0)) }
        + RegionalEventType.allCases.map { (Array($0.rawValue.utf8), .regional($0)) }
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
