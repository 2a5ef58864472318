import Contracts
package import Domain
import Outbox
import Postgres
import Topic

extension AcceptanceStore {
    /// What became of the waiting events of one record.
    package struct Redriven: Hashable, Sendable {
        package let applied: Int
        package let waiting: Int
        /// Why the first of those that wait cannot be applied; nil when nothing waits.
        package let cause: Rejection?
    }

    /// Tries the waiting events of a record again, in their order, up to the first that still cannot be applied. They take effect
    /// now: their acceptance time is that of the redrive.
    ///
    /// The parking epoch of their stream is raised in the same transaction, so a projector that still holds the old set of parked
    /// records cannot commit and begins again from what is stored (G7).
    ///
    /// - Returns: nil when nothing of this record waits.
    package func redrive(_ subject: String, of country: CountryCode) async throws -> Redriven? {
        let first = await attempt(subject, country, refused: [:])
        guard case .rolledBack(let error as PostgresError) = first, !error.retryCanHelp else { return try first.get() }
        // The database refuses one of them: find out which, and leave it waiting with that reason.
        let waiting = try await pool.withConnection { connection in
            try await Self.waiting(subject, country) { try await connection.query($0) }
        }
        guard let waiting else { return nil }
        let events = waiting.records.compactMap { try? $0.content.get() }
        let refused = try await self.refused(events, in: waiting.stream)
        guard !refused.isEmpty else { throw error }
        return try await attempt(subject, country, refused: refused).get()
    }

    private func attempt(
        _ subject: String, _ country: CountryCode, refused: [Int64: Rejection]
    ) async -> TransactionOutcome<Redriven?> {
        await pool.transaction(attempts: 3) { transaction in
            // The clock first, as everywhere: whoever accepts comes before or after this, never between.
            let time = try await Self.tick(transaction, events: 0)
            guard let waiting = try await Self.waiting(subject, country, { try await transaction.query($0) }) else { return nil }
            let sequences = try await transaction.query(
                "select last_sequence from subject_position where country = \(country.text) and subject = \(subject)"
            ).decode(Int64.self)
            var last: Int64 = sequences.first ?? 0
            let redrive = Redrive(waiting.records) { record in Self.refusal(of: record, after: &last, country, refused) }
            let accepted = redrive.applied.compactMap { try? $0.content.get() }
            if !accepted.isEmpty {
                let offsets = redrive.applied.map(\.message.offset)
                _ = try await transaction.pipeline([
                    "update acceptance_clock set events = events + \(Int64(accepted.count))",
                    Self.subjects([(country, [subject: last])]),
                    Self.acceptance(at: time, demonstration: accepted.contains { $0.event.demonstration }),
                ])
                try await AcceptedRows([AcceptedRows.Part(accepted, offsets, of: waiting.stream)]).store(at: time, in: transaction)
            }
            try await Self.settle(redrive, waiting.stream, transaction)
            return Redriven(applied: accepted.count, waiting: redrive.waiting.count, cause: redrive.cause)
        }
    }

    private static func refusal(
        of record: RecordReading, after last: inout Int64, _ country: CountryCode, _ refused: [Int64: Rejection]
    ) -> Rejection? {
        switch record.content {
        case .failure(let rejection): return rejection
        case .success(let read):
            if let refusal = refused[read.envelope.sequence] ?? read.event.refusal(for: country) { return refusal }
            guard read.envelope.subjectSequence == last + 1 else {
                return Rejection(.subjectSequenceBroken, "number \(read.envelope.subjectSequence) of its aggregate, after \(last)")
            }
            last = read.envelope.subjectSequence
            return nil
        }
    }

    /// The waiting records of an aggregate in their order; an aggregate has one stream, its kind's family and its key's partition.
    private static func waiting(
        _ subject: String, _ country: CountryCode, _ query: (Query) async throws -> PostgresRows
    ) async throws -> (stream: StreamName, records: [RecordReading])? {
        let rows = try await query(
            """
            select family, partition, record_offset, headers::text, data from parked_event
            where country = \(country.text) and subject = \(subject) order by family, partition, sequence
            """
        ).decode((String, Int32, Int64, String, [UInt8]?).self)
        guard let first = rows.first, let family = Family(rawValue: first.0) else { return nil }
        let stream = StreamName(country: country, family: family, partition: first.1)
        let records = try rows.filter { $0.0 == first.0 && $0.1 == first.1 }.map { row in
            RecordReading(
                IncomingMessage(
                    partition: TopicPartition(stream.topic, stream.partition), offset: row.2, timestamp: nil, key: Array(subject.utf8),
                    headers: try StoredHeaders.headers(row.3), value: row.4))
        }
        return (stream, records)
    }

    /// What was applied waits no longer; the first that still waits says why.
    private static func settle(_ redrive: Redrive<RecordReading>, _ stream: StreamName, _ transaction: PostgresTransaction) async throws {
        let own: Query = "country = \(stream.country.text) and family = \(stream.family.rawValue) and partition = \(stream.partition)"
        var statements: [Query] = ["update stream_position set parking_epoch = parking_epoch + 1 where \(own)"]
        let applied = redrive.applied.map(\.message.offset)
        if !applied.isEmpty { statements.append("delete from parked_event where \(own) and record_offset = any(\(applied))") }
        if let first = redrive.waiting.first, let cause = redrive.cause {
            statements.append(
                """
                update parked_event set code = \(cause.code.rawValue), reason = \(cause.reason)
                where \(own) and record_offset = \(first.message.offset)
                """)
        }
        _ = try await transaction.pipeline(statements)
    }
}
