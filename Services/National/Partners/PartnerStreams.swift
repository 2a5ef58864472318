import Contracts
import Domain
import Journal
import Outbox
import Postgres
import Topic
import View

/// Takes batches of the partners' topics: the projector's rules decide, effects and position are stored together.
struct PartnerStreams: Sendable {
    let pool: PostgresPool
    let folding: PartnerFolding

    /// Offsets come from the database, never from Kafka.
    func startOffsets(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Int64] {
        var offsets: [TopicPartition: Int64] = [:]
        for partition in partitions {
            guard let stream = StreamName(partition) else { continue }
            let next = try await pool.query(
                """
                select next_offset from partner_stream where country = \(stream.country.text) and family = \(stream.family.rawValue)
                    and partition = \(stream.partition)
                """
            ).first?.decode(column: 0, as: Int64.self)
            offsets[partition] = next.flatMap { $0 > 0 ? $0 : nil } ?? StartOffset.beginning
        }
        return offsets
    }

    func take(_ messages: [IncomingMessage], of partition: TopicPartition) async throws {
        guard let stream = StreamName(partition) else { return }
        let readings = messages.map { RecordReading($0) }
        try await pool.transaction(attempts: 5) { transaction in
            var core = try await load(stream, in: transaction)
            let subjects = try await subjects(of: readings, stream.country, in: transaction)
            let batch = StreamBatch(readings, core: &core, subjects: subjects)
            try await folding.take(batch.accepted.map(\.envelope), in: transaction)
            _ = try await transaction.pipeline(store(batch))
        }.get()
    }

    /// The log is not the one that was read: it is read again from its beginning, and what was applied is dropped by its sequence.
    func readFromBeginning(_ partition: TopicPartition) async throws {
        guard let stream = StreamName(partition) else { return }
        try await pool.execute(
            """
            update partner_stream set next_offset = 0, anchor = null where country = \(stream.country.text)
                and family = \(stream.family.rawValue) and partition = \(stream.partition)
            """)
    }

    private func load(_ stream: StreamName, in transaction: PostgresTransaction) async throws -> StreamCore {
        let answers = try await transaction.pipeline([
            """
            insert into partner_stream (country, family, partition)
            values (\(stream.country.text), \(stream.family.rawValue), \(stream.partition)) on conflict do nothing
            """,
            """
            select next_offset, last_sequence, last_event, anchor, gap_up_to from partner_stream
            where country = \(stream.country.text) and family = \(stream.family.rawValue) and partition = \(stream.partition) for update
            """,
            """
            select distinct subject from partner_parked where country = \(stream.country.text) and family = \(stream.family.rawValue)
                and partition = \(stream.partition)
            """,
        ])
        let row = try answers[1].only().decode((Int64, Int64, UniqueID?, Int64?, Int64?).self)
        return StreamCore(
            stream: stream,
            position: View.StreamPosition(nextOffset: row.0, lastSequence: row.1, lastEvent: row.2, anchor: row.3, gapUpTo: row.4),
            parked: Set(try answers[2].decode(String.self)))
    }

    private func subjects(
        of readings: [RecordReading], _ country: CountryCode, in transaction: PostgresTransaction
    ) async throws -> [String: Int64] {
        var names = Set<String>()
        for reading in readings { if case .event(let claim) = reading.arrival.claim { names.insert(claim.subject) } }
        let rows = try await transaction.query(
            """
            select subject, last_sequence from partner_subject where country = \(country.text) and subject = any(\(Array(names)))
            """
        ).decode((String, Int64).self)
        return Dictionary(rows.map { ($0.0, $0.1) }) { first, _ in first }
    }

    private func store(_ batch: StreamBatch) -> [Query] {
        let after = batch.effects.after
        let stream = batch.stream
        let subjects = Array(batch.subjects.keys)
        var statements: [Query] = [
            """
            update partner_stream set next_offset = \(after.nextOffset), last_sequence = \(after.lastSequence),
                last_event = \(after.lastEvent as UniqueID?), anchor = \(after.anchor as Int64?), gap_up_to = \(after.gapUpTo as Int64?),
                applied_at = clock_timestamp()
            where country = \(stream.country.text) and family = \(stream.family.rawValue) and partition = \(stream.partition)
            """,
            """
            insert into partner_subject (country, subject, last_sequence)
            select \(stream.country.text), s, n from unnest(\(subjects), \(subjects.map { batch.subjects[$0] ?? 0 })) as u(s, n)
            on conflict (country, subject) do update set last_sequence = excluded.last_sequence
            """,
        ]
        for parked in batch.effects.parked {
            guard case .event(let claim) = batch.readings[parked.index].arrival.claim else { continue }
            let message = batch.readings[parked.index].message
            let headers = message.headers.map { "\($0.name)=\(String(decoding: $0.value, as: UTF8.self))" }
            statements.append(
                """
                insert into partner_parked (country, family, partition, sequence, subject, code, reason, headers, data)
                values (\(stream.country.text), \(stream.family.rawValue), \(stream.partition), \(claim.sequence), \(parked.subject),
                    \(parked.cause?.code.rawValue as String?), \(parked.cause?.reason as String?), \(headers),
                    \(message.value as [UInt8]?))
                on conflict do nothing
                """)
        }
        return statements
    }
}
