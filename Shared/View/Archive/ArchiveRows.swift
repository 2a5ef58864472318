import Contracts
import Domain
import Outbox
import Postgres

/// Accepted events as rows of the archive; their acceptance time is filled in by the transaction that draws it.
struct ArchiveRows: Sendable {
    private(set) var rows = CopyRows(table: "archive", columns: Self.columns)

    private static let columns: [CopyRows.Column] = [
        .init("accepted_at", .timestamptz), .init("ordinal", .int4), .init("id", .uuid), .init("type", .text), .init("country", .text),
        .init("family", .text), .init("partition", .int4), .init("record_offset", .int8), .init("sequence", .int8),
        .init("subject", .text), .init("subject_sequence", .int8), .init("happened_at", .timestamptz),
        .init("recorded_at", .timestamptz), .init("demonstration", .bool), .init("data", .text),
    ]

    init(_ parts: [AcceptedRows.Part]) throws(PostgresError) {
        rows.reserve(bytes: parts.reduce(0) { $0 + $1.accepted.reduce(0) { $0 + $1.envelope.data.count + 320 } })
        for part in parts {
            for (read, offset) in zip(part.accepted, part.offsets) { try append(read, offset, part.stream) }
        }
    }

    private mutating func append(_ read: ReadEvent, _ offset: Int64, _ stream: StreamName) throws(PostgresError) {
        let envelope = read.envelope
        // Counted through all parts: with the acceptance time it is the event's place in the region.
        let ordinal = Int32(truncatingIfNeeded: rows.count + 1)
        try rows.append { row throws(PostgresError) in
            row.appendOpen(length: Instant.binaryLength)
            try row.append(ordinal)
            try row.append(envelope.id)
            try row.append(envelope.type.text)
            try row.append(stream.country.text)
            try row.append(stream.family.rawValue)
            try row.append(stream.partition)
            try row.append(offset)
            try row.append(envelope.sequence)
            try row.append(envelope.subject)
            try row.append(envelope.subjectSequence)
            try row.append(envelope.time)
            try row.append(envelope.recordedTime)
            try row.append(read.event.demonstration)
            try row.append(envelope.data)
        }
    }
}

extension Instant {
    /// Of a `timestamptz` as it travels, in bytes.
    static let binaryLength = 8
}
