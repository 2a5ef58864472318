package import Domain

/// A CloudEvent 1.0 as it travels on Kafka in binary mode: attributes in headers, the data's bytes untouched in the value.
///
/// https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
package struct CloudEvent: Hashable, Sendable {
    /// UUIDv7, unique for ever.
    package var id: UniqueID
    package var source: EventSource
    package var type: CloudEventType
    /// What the event is about: for national events the text of the record's `AggregateID`.
    package var subject: String
    /// When it happened, in the ministry's words (approval, signature).
    package var time: Instant
    /// The `$id` of the writer's schema with its minor version; a reader only looks at the major in `type`.
    package var dataSchema: String
    /// Contiguous from 1 within `source`.
    package var sequence: Int64
    /// Contiguous from 1 within `subject`.
    package var subjectSequence: Int64
    /// The record's key on the topic; decides the partition.
    package var partitionKey: String
    /// When the service recorded it.
    package var recordedTime: Instant
    package var traceParent: TraceParent?
    /// The payload; see `EventCodec` and `RegionalCodec`.
    package var data: [UInt8]

    package init(
        id: UniqueID, source: EventSource, type: CloudEventType, subject: String, time: Instant, dataSchema: String, sequence: Int64,
        subjectSequence: Int64, partitionKey: String, recordedTime: Instant, traceParent: TraceParent? = nil, data: [UInt8]
    ) {
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.time = time
        self.dataSchema = dataSchema
        self.sequence = sequence
        self.subjectSequence = subjectSequence
        self.partitionKey = partitionKey
        self.recordedTime = recordedTime
        self.traceParent = traceParent
        self.data = data
    }
}
