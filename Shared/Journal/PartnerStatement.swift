package import Contracts
package import Domain

/// What a partner country says about a record, as it came over the topic: this country's copy of the record follows it.
package struct PartnerStatement: Sendable, Equatable {
    package let id: UniqueID
    /// Whose statement it is. The projector has checked that source, topic and credentials agree (G12).
    package let country: CountryCode
    package let source: EventSource
    /// Contiguous from 1 among what this country says about the record.
    package let subjectSequence: Int64
    package let time: Instant
    package let type: CloudEventType
    package let event: DomainEvent
    /// The event's own bytes, kept while the statement waits.
    package let data: [UInt8]

    /// nil: the region speaks, not a country.
    /// - Throws: `ContractError` when the data does not fit the event's schema.
    package init?(_ event: CloudEvent) throws(ContractError) {
        guard let country = event.source.country else { return nil }
        id = event.id
        self.country = country
        source = event.source
        subjectSequence = event.subjectSequence
        time = event.time
        type = event.type
        data = event.data
        self.event = try EventCodec.decode(event).event
    }

    /// A statement that was kept; nil when the source is no country's.
    init?(id: UniqueID, source: EventSource, subjectSequence: Int64, time: Instant, type: CloudEventType, data: [UInt8])
        throws(ContractError)
    {
        guard let country = source.country else { return nil }
        self.id = id
        self.country = country
        self.source = source
        self.subjectSequence = subjectSequence
        self.time = time
        self.type = type
        self.data = data
        event = try EventCodec.decode(type: type.text, data: data).event
    }
}

/// What became of partners' statements about one record.
package struct FoldedStatements: Sendable, Equatable {
    /// The record's version now; nil: there is no record yet, and its statements wait for the one that begins it.
    package let version: Int64?
    /// Those that changed the record, in the order in which they did; earlier ones that had waited included.
    package let applied: [UniqueID]
    /// How many wait for another statement to come first.
    package let waiting: Int
}
