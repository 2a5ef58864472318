/// One named field of an object: where it stands in the value, how it is written, and what its absence means.
struct Field<Subject, Part>: Sendable {
    let name: String
    /// `,"name":` as the canonical form has it.
    let token: [UInt8]
    let schema: JSONValue
    let read: @Sendable (inout JSONReader) throws(ContractError) -> Part
    let write: @Sendable (Subject, [UInt8], inout JSONWriter) -> Void
    /// What is read when the field is absent; `nil` makes it required.
    let absent: (@Sendable () -> Part)?

    var isRequired: Bool { absent == nil }

    fileprivate init(
        _ name: String, _ schema: JSONValue, absent: (@Sendable () -> Part)?,
        read: @escaping @Sendable (inout JSONReader) throws(ContractError) -> Part,
        write: @escaping @Sendable (Subject, [UInt8], inout JSONWriter) -> Void
    ) {
        self.name = name
        self.token = Array(",\"\(name)\":".utf8)
        self.schema = schema
        self.absent = absent
        self.read = read
        self.write = write
    }
}

/// A field that is always there.
func required<Subject, Part>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part, _ codec: Codec<Part>
) -> Field<Subject, Part> {
    let write = codec.write
    return Field(name, codec.schema, absent: nil, read: codec.read) { subject, token, writer in
        writer.fieldName(token)
        write(part(subject), &writer)
    }
}

/// A field that may be left out; `null` is no way of leaving it out.
func optional<Subject, Part>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part?, _ codec: Codec<Part>
) -> Field<Subject, Part?> {
    let (read, write) = (codec.read, codec.write)
    return Field(name, codec.schema, absent: { nil }) { reader throws(ContractError) in
        try read(&reader)
    } write: { subject, token, writer in
        guard let value = part(subject) else { return }
        writer.fieldName(token)
        write(value, &writer)
    }
}

/// A field that is left out when it holds `usual` (an empty list, `false`).
func defaulted<Subject, Part: Equatable & Sendable>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part, _ codec: Codec<Part>, usual: Part
) -> Field<Subject, Part> {
    let write = codec.write
    return Field(name, codec.schema, absent: { usual }, read: codec.read) { subject, token, writer in
        let value = part(subject)
        guard value != usual else { return }
        writer.fieldName(token)
        write(value, &writer)
    }
}
