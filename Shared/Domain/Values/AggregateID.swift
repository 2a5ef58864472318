/// What an identifier names.
package enum AggregateKind: String, Codable, CaseIterable, Sendable {
    case agreement
    case plan
    case action
    case indicator
    case report
    case practice
    case transfer
    case pilot
    case participation
}

/// The identity of a record: `action:01970f3a-…`. As text it is the subject of events and the key on the topic.
package struct AggregateID: TextValue, Comparable {
    package let kind: AggregateKind
    package let id: UniqueID

    package init(_ kind: AggregateKind, _ id: UniqueID) {
        self.kind = kind
        self.id = id
    }

    package init(_ text: String) throws(FaultCode) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = AggregateKind(rawValue: String(parts[0])) else { throw .identifierInvalid }
        self.init(kind, try UniqueID(String(parts[1])))
    }

    package var text: String { kind.rawValue + ":" + id.text }

    package static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }
}
