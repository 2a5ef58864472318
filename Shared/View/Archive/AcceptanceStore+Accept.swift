import Contracts
package import Domain
import Outbox
package import Postgres

extension AcceptanceStore {
    /// Stores batches of different streams, all or none, if each stream still stands where its batch began.
    ///
    /// Lock order, the same everywhere: first the acceptance clock, then everything else. Writers therefore follow one
    /// another, never deadlock, and commit in the order of their acceptance times.
    ///
    /// - Returns: the acceptance time; rolled back with ``PositionLost`` when a stream moved.
    package func accept(_ entries: [AcceptanceEntry]) async -> TransactionOutcome<Instant> {
        let rows: AcceptedRows
        do throws(PostgresError) {
            rows = try AcceptedRows(entries.map { AcceptedRows.Part($0.batch.accepted, $0.batch.offsets, of: $0.batch.stream) })
        } catch {
            return .rolledBack(error)
        }
        return await pool.transaction { transaction in
            let time = try await Self.tick(transaction, events: rows.count)
            let answers = try await transaction.pipeline(try Self.statements(entries, at: time))
            for (entry, answer) in zip(entries, answers) where answer.affectedRows != 1 {
                throw PositionLost(stream: entry.batch.stream)
            }
            try await rows.store(at: time, in: transaction)
            // The projector decides by what the database said, wherever it said it.
            do {
                try await announcements?.announce(entries, at: time, in: transaction)
            } catch OutboxError.database(let cause) {
                throw cause
            }
            return time
        }
    }

    /// First the positions, one statement for each entry.
    private static func statements(_ entries: [AcceptanceEntry], at time: Instant) throws -> [Query] {
        var statements = entries.map { advance($0.batch, at: time) }
        let accepted = entries.filter { !$0.batch.accepted.isEmpty }
        if !accepted.isEmpty {
            statements.append(subjects(accepted.map { ($0.batch.stream.country, $0.batch.subjects) }))
            let isDemonstration = accepted.contains { $0.batch.accepted.contains { $0.event.demonstration } }
            statements.append(acceptance(at: time, demonstration: isDemonstration))
        }
        for entry in entries {
            if !entry.batch.effects.parked.isEmpty { statements.append(try park(entry.batch, at: time)) }
            if !entry.rejected.isEmpty { statements.append(try reject(entry.rejected, of: entry.batch, at: time)) }
        }
        return statements
    }

    /// Draws the acceptance time, holds the clock until the end of the transaction, and enters the live model.
    static func tick(_ transaction: PostgresTransaction, events: Int) async throws -> Instant {
        let rows = try await transaction.query(
            """
            with tick as (update acceptance_clock set last = greatest(last + interval '1 microsecond', clock_timestamp()),
                events = events + \(Int64(events)) returning last)
            select tick.last, \(entering("model.name")) from tick left join model on model.state = 'live'
            """)
        let (time, path) = try rows.only().decode((Instant, String?).self)
        guard path != nil else { throw PostgresError(.configuration, "there is no live model; make one first", place: "model") }
        return time
    }

    /// Statements that follow find the tables of this model first.
    static func enter(_ model: String, _ transaction: PostgresTransaction) async throws(PostgresError) {
        _ = try await transaction.query("select \(entering("\(model)::text"))")
    }

    /// Enters the model of that name; null, and nothing happens, when there is none.
    static func entering(_ model: Query) -> Query {
        "case when \(model) is not null then set_config('search_path', \(model) || ', public', true) end"
    }

    /// Compare-and-set: touches one row, or none when the stream was moved by somebody else.
    private static func advance(_ batch: StreamBatch, at time: Instant) -> Query {
        let before = batch.effects.before
        let after = batch.effects.after
        let happened = batch.accepted.last?.envelope.time
        return """
            update stream_position set next_offset = \(after.nextOffset), last_sequence = \(after.lastSequence),
                last_event = \(after.lastEvent as UniqueID?), anchor = \(after.anchor as Int64?), gap_up_to = \(after.gapUpTo as Int64?),
                gap_since = case when \(after.hasGap) then coalesce(gap_since, \(time)) end,
                last_happened_at = coalesce(\(happened as Instant?), last_happened_at),
                last_accepted_at = case when \(!batch.accepted.isEmpty) then \(time) else last_accepted_at end
            where country = \(batch.stream.country.text) and family = \(batch.stream.family.rawValue)
                and partition = \(batch.stream.partition) and next_offset = \(before.nextOffset)
                and last_sequence = \(before.lastSequence) and parking_epoch = \(before.parkingEpoch)
            """
    }

    /// One row for each acceptance, with how many events the region has by then.
    static func acceptance(at time: Instant, demonstration: Bool) -> Query {
        """
        insert into acceptance (accepted_at, events, demonstration)
        select \(time), c.events, \(demonstration) or coalesce(
            (select demonstration from acceptance order by accepted_at desc limit 1), false)
        from acceptance_clock c
        """
    }

    /// The last subject sequence of aggregates, by country.
    static func subjects(_ last: [(country: CountryCode, subjects: [String: Int64])]) -> Query {
        let rows = last.flatMap { entry in entry.subjects.map { (entry.country.text, $0.key, $0.value) } }
        return """
            insert into subject_position (country, subject, last_sequence)
            select * from unnest(\(rows.map(\.0)), \(rows.map(\.1)), \(rows.map(\.2)))
            on conflict (country, subject) do update set last_sequence = excluded.last_sequence
            """
    }
}
