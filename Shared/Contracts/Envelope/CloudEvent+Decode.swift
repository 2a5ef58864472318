import Domain

extension CloudEvent {
    /// Reads the record. Headers of other names are not ours and are passed over; a header of ours that is missing, repeated
    /// or malformed is a refusal that names it.
    package init(headers: [(name: String, value: [UInt8])], value data: [UInt8]) throws(ContractError) {
        try self.init(headerCount: headers.count, header: { headers[$0] }, value: data)
    }

    /// The same for headers of another type, without copying them.
    package init(
        headerCount: Int, header: (Int) -> (name: String, value: [UInt8]), value data: [UInt8]
    ) throws(ContractError) {
        try self.init(HeaderSlots(headerCount, header), data)
    }

    /// Whether `subject` is the text of this record's identifier.
    func isAbout(_ record: AggregateID) -> Bool {
        let text = subject.utf8
        let kind = record.kind.rawValue.utf8
        guard text.count == kind.count + 1 + UniqueID.textLength, text.starts(with: kind) else { return false }
        let bytes = text.span
        guard bytes[kind.count] == UInt8(ascii: ":") else { return false }
        return (try? UniqueID(utf8: bytes.extracting((kind.count + 1)...))) == record.id
    }

    private init(_ slots: borrowing HeaderSlots, _ data: [UInt8]) throws(ContractError) {
        guard data.count <= ContractLimits.dataBytes else {
            throw ContractError(.tooLarge, .field(""), "\(data.count) bytes, more than \(ContractLimits.dataBytes)")
        }
        guard try slots.required(.specVersion) == Self.specVersion else {
            throw Self.malformed(.specVersion, "only CloudEvents 1.0 is read")
        }
        guard try slots.required(.contentType).isJSON else { throw Self.malformed(.contentType, "only application/json is read") }
        let subject = try slots.text(.subject)
        let isKeySubject = try slots.required(.partitionKey) == slots.required(.subject)
        let type = try slots.parsed(.type, "a type") { KnownType($0) }
        self.init(
            id: try slots.parsed(.id, "a UUID") { try? UniqueID(utf8: $0.span) },
            source: try slots.parsed(.source, "urn:recosa:<country>:<family>:v1:<partition>") { bytes in
                bytes.withUnsafeBytes { EventSource(utf8: $0) }
            },
            type: type.type,
            subject: subject,
            time: try slots.parsed(.time, "an RFC 3339 time") { try? Instant(utf8: $0.span) },
            dataSchema: try slots.text(.dataSchema, usually: type),
            sequence: try slots.parsed(.sequence, "20 digits, at least 1") { $0.count == Self.sequenceDigits ? $0.ordinal : nil },
            subjectSequence: try slots.parsed(.subjectSequence, "digits, at least 1") { $0.first == 48 ? nil : $0.ordinal },
            partitionKey: isKeySubject ? subject : try slots.text(.partitionKey),
            recordedTime: try slots.parsed(.recordedTime, "an RFC 3339 time") { try? Instant(utf8: $0.span) },
            traceParent: try slots.traceParent(), data: data)
        try refuseContradictions()
    }

    /// What a type is about and what its source writes must be the same: one family's events never stand in another's topic.
    private func refuseContradictions() throws(ContractError) {
        let agrees =
            switch (type, source.stream) {
            case (.national(let type), .national(_, let family)): type.family == family
            case (.regional(let type), .regional(let kind)): type.kind == kind
            case (.unknown, _): true
            default: false
            }
        guard agrees else { throw ContractError(.envelopeContradiction, .header("ce_source"), "\(source) does not write \(type)") }
    }

    private static let specVersion = Array("1.0".utf8)

    fileprivate static func malformed(_ header: CloudEventHeader, _ cause: String) -> ContractError {
        ContractError(.headerMalformed, .header(header.name), cause)
    }
}

/// The values of our headers, each at its place.
private struct HeaderSlots: ~Copyable {
    /// As many as there are headers of ours.
    private var values = InlineArray<13, [UInt8]?>(repeating: nil)

    init(_ count: Int, _ read: (Int) -> (name: String, value: [UInt8])) throws(ContractError) {
        let names = CloudEventHeader.names
        var expected = 0
        for index in 0..<max(count, 0) {
            let header = read(index)
            // Written in our order, each header is found at once.
            let position = expected < names.count && names[expected] == header.name ? expected : names.firstIndex(of: header.name)
            guard let position else { continue }
            expected = position + 1
            guard values[position] == nil else {
                throw ContractError(.headerRepeated, .header(header.name), "stands twice on the record")
            }
            guard header.value.count <= ContractLimits.headerBytes else {
                throw ContractError(.headerMalformed, .header(header.name), "more than \(ContractLimits.headerBytes) bytes")
            }
            values[position] = header.value
        }
    }

    func required(_ header: CloudEventHeader) throws(ContractError) -> [UInt8] {
        guard let value = values[header.rawValue] else {
            throw ContractError(.headerMissing, .header(header.name), "the contract demands this header")
        }
        return value
    }

    func text(_ header: CloudEventHeader) throws(ContractError) -> String {
        let bytes = try required(header)
        guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else {
            throw CloudEvent.malformed(header, "text in UTF-8 expected")
        }
        return text
    }

    /// The same without a copy when it is what it usually is.
    func text(_ header: CloudEventHeader, usually type: KnownType) throws(ContractError) -> String {
        try required(header) == type.dataSchemaBytes ? type.dataSchema : text(header)
    }

    @inline(__always)
    func parsed<Value>(
        _ header: CloudEventHeader, _ expected: String, _ parse: ([UInt8]) -> Value?
    ) throws(ContractError) -> Value {
        let bytes = try required(header)
        guard let value = parse(bytes) else {
            throw CloudEvent.malformed(header, "expected \(expected), found \"\(String(decoding: bytes.prefix(80), as: UTF8.self))\"")
        }
        return value
    }

    /// Tracing is not worth an event: one that is malformed is dropped, as the trace context specification demands.
    func traceParent() throws(ContractError) -> TraceParent? {
        values[CloudEventHeader.traceParent.rawValue].flatMap { TraceParent(String(decoding: $0, as: UTF8.self)) }
    }
}

extension [UInt8] {
    private static let json = Array("application/json".utf8)

    /// `application/json`, with parameters or without.
    fileprivate var isJSON: Bool {
        self == Self.json || starts(with: "application/json;".utf8)
    }

    /// The decimal number from 1 that these digits say.
    fileprivate var ordinal: Int64? {
        var value: Int64 = 0
        for byte in self {
            guard case let digit = byte &- 48, digit < 10 else { return nil }
            let (product, high) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int64(digit))
            if high || carry { return nil }
            value = sum
        }
        return value > 0 ? value : nil
    }
}
