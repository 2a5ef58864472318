package import Domain

/// Between a domain event and the bytes of its payload.
///
/// Canonical form: UTF-8 JSON without whitespace, fields camelCase in the order of their shape, absent instead of `null`,
/// empty lists left out. Reading accepts every JSON that says the same.
package enum EventCodec {
    /// The canonical bytes. Refused is only what the published schema has no room for (a text too long, an identifier of
    /// another kind): such an event must not leave the country.
    package static func encode(_ event: DomainEvent) throws(ContractError) -> [UInt8] {
        var writer = JSONWriter()
        EventShape.write(event, &writer)
        return try writer.finished()
    }

    /// The canonical bytes with the fields of a newer writer at their places.
    package static func encode(_ decoded: DecodedEvent) throws(ContractError) -> [UInt8] {
        let bytes = try encode(decoded.event)
        return decoded.unknownFields.isEmpty ? bytes : try UnknownField.insert(decoded.unknownFields, into: bytes)
    }

    /// What the bytes say, or why they are not an event of this type.
    package static func decode(type: EventType, data: [UInt8]) throws(ContractError) -> DecodedEvent {
        try read(type, data).decoded
    }

    /// The same by the text of `ce_type`: an unknown major version and an unknown type are refusals of their own.
    package static func decode(type: String, data: [UInt8]) throws(ContractError) -> DecodedEvent {
        try decode(type: EventType.parse(type), data: data)
    }

    /// What the event in this envelope says. The subject of the envelope must be the record that the payload is about.
    package static func decode(_ envelope: CloudEvent) throws(ContractError) -> DecodedEvent {
        let (decoded, subject) = try read(envelope.type.parsed(), envelope.data)
        guard envelope.isAbout(subject) else {
            throw ContractError(.envelopeContradiction, .header("ce_subject"), "the data is about \(subject.text)")
        }
        return decoded
    }

    private static func read(
        _ type: EventType, _ data: [UInt8]
    ) throws(ContractError) -> (decoded: DecodedEvent, subject: AggregateID) {
        try data.withUnsafeBufferPointer { buffer throws(ContractError) in
            let bytes = UnsafeRawBufferPointer(buffer)
            let (read, offsets) = try JSONReader.read(bytes) { reader throws(ContractError) in try EventShape.read(type, &reader) }
            let unknown = offsets.isEmpty ? [] : try UnknownField.collect(at: offsets, in: bytes)
            return (DecodedEvent(event: read.event, unknownFields: unknown), read.subject)
        }
    }
}

/// An event with what a newer writer added and this program does not know.
package struct DecodedEvent: Equatable, Sendable {
    package var event: DomainEvent
    /// Empty unless the writer is newer than this program.
    package var unknownFields: [UnknownField]

    package init(event: DomainEvent, unknownFields: [UnknownField] = []) {
        self.event = event
        self.unknownFields = unknownFields
    }
}

extension ContractError {
    /// The same error at a JSON pointer instead of a byte.
    func located(in bytes: UnsafeRawBufferPointer) -> ContractError {
        guard case .byte(let offset) = place else { return self }
        let path = JSONLocator.paths(of: [offset], in: bytes).first ?? JSONPath()
        return ContractError(code, .field(path.pointer), cause)
    }
}
