package import Contracts
package import Domain

/// An event about to be recorded; its numbers and its recording time are given by the database.
package struct OutboxEvent: Sendable, Equatable {
    /// UUIDv7.
    package var id: UniqueID
    /// Which of the outbox's topics it goes to.
    package var stream: EventSource.Stream
    package var type: CloudEventType
    /// Events of one subject are numbered in the order of their transactions.
    package var subject: String
    /// Decides the partition. Events of one subject must have one key, or their order is lost.
    package var key: String
    /// When it happened.
    package var time: Instant
    /// The `$id` of the writer's schema.
    package var dataSchema: String
    package var traceParent: TraceParent?
    /// At most `ContractLimits/dataBytes`.
    package var data: [UInt8]

    package init(
        id: UniqueID, stream: EventSource.Stream, type: CloudEventType, subject: String, key: String, time: Instant,
        dataSchema: String, traceParent: TraceParent? = nil, data: [UInt8]
    ) {
        self.id = id
        self.stream = stream
        self.type = type
        self.subject = subject
        self.key = key
        self.time = time
        self.dataSchema = dataSchema
        self.traceParent = traceParent
        self.data = data
    }

    /// A country's own statement: subject and key are the record it is about.
    /// - Throws: `ContractError` when the published schema has no room for it.
    package init(
        _ event: DomainEvent, id: UniqueID, country: CountryCode, time: Instant, traceParent: TraceParent? = nil
    ) throws(ContractError) {
        let type = CloudEventType.national(event.type)
        guard let contract = EventRegistry.contract(of: type) else {
            throw ContractError(.typeUnknown, .header("ce_type"), "the registry does not know \(type)")
        }
        self.init(
            id: id, stream: .national(country, event.family), type: type, subject: event.subject.text,
            key: event.subject.text, time: time, dataSchema: contract.dataSchema, traceParent: traceParent,
            data: try EventCodec.encode(event))
    }
}

/// What the database gave a recorded event.
package struct RecordedEvent: Sendable, Equatable {
    package let id: UniqueID
    /// Place in the outbox; grows, with gaps, and says nothing about the order of commits.
    package let position: Int64
    /// Contiguous from 1 within the subject.
    package let subjectSequence: Int64
}
