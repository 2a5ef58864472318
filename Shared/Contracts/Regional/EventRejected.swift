package import Domain

/// The region could not accept a record of a national topic; its aggregate is parked until the cause is gone. Published on
/// `recosa.region.rejected.v1`, so that the country that wrote it learns of it. The rejected bytes are not repeated.
package struct EventRejected: Hashable, Sendable {
    /// Where the record lies.
    package let topic: String
    package let partition: Int
    package let offset: Int64
    /// What its headers say, as far as they could be read.
    package let eventID: UniqueID?
    package let source: EventSource?
    package let sequence: Int64?
    package let type: String?
    package let subject: String?
    /// A `ContractError.Code`, or the code of the rule that the region found broken.
    package let code: String
    /// A header's name or a JSON pointer; empty for the whole record.
    package let place: String?
    package let cause: String
    package let rejectedAt: Instant

    package init(
        topic: String, partition: Int, offset: Int64, eventID: UniqueID?, source: EventSource?, sequence: Int64?, type: String?,
        subject: String?, code: String, place: String?, cause: String, rejectedAt: Instant
    ) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.eventID = eventID
        self.source = source
        self.sequence = sequence
        self.type = type
        self.subject = subject
        self.code = code
        self.place = place
        self.cause = cause
        self.rejectedAt = rejectedAt
    }
}
