import Contracts
import Domain
import Outbox
import Postgres

/// Accepted events as rows of the archive; their acceptance time is filled in by the transaction that draws it.
enum ArchiveRows {
    private static let columns: [CopyRows.Column] = [
        .init("accepted_at", .timestamptz), .init("ordinal", .int4), .init("id", .uuid), .init("type", .text), .init("country", .text),
        .init("family", .text), .init("partition", .int4), .init("record_offset", .int8), .init("sequence", .int8),
        .init("subject", .text), .init("subject_sequence", .int8), .init("happened_at", .timestamptz),
        .init("recorded_at", .timestamptz), .init("demonstration", .bool), .init("data", .text),
    ]

    /// - Parameter offsets: where the log has each of them.
    static func encode(_ accepted: [ReadEvent], offsets: [Int64], of stream: StreamName) throws(PostgresError) -> CopyRows {
        var rows = CopyRows(table: "archive", columns: columns)
        rows.reserve(bytes: accepted.reduce(0) { $0 + $1.envelope.data.count + 320 })
        let country = stream.country.text
        let family = stream.family.rawValue
        for (index, (read, offset)) in zip(accepted, offsets).enumerated() {
            let envelope = read.envelope
            try rows.append { row throws(PostgresError) in
                row.appendOpen(length: Instant.binaryLength)
                try row.append(Int32(truncatingIfNeeded: index + 1))
                try row.append(envelope.id)
                try row.append(envelope.type.text)
                try row.append(country)
                try row.append(family)
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
        return rows
    }
}

extension Instant {
    /// Of a `timestamptz` as it travels, in bytes.
    static let binaryLength = 8
}
