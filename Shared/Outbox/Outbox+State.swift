package import Domain
package import Postgres
package import Topic

/// How many events wait for what, and since when.
package struct OutboxState: Sendable, Equatable {
    package enum Waiting: String, Sendable, CaseIterable {
        case unsequenced, unpublished, unreceipted
    }

    package struct Count: Sendable, Equatable {
        package let waiting: Waiting
        package let rows: Int64
        /// When the oldest of them was recorded; nil when there is none.
        package let oldest: Instant?
    }

    package struct Stream: Sendable, Equatable {
        package let partition: TopicPartition
        package let position: StreamPosition
    }

    package let counts: [Count]
    package let streams: [Stream]
    /// Who publishes, in which epoch; an empty holder has never been or has gone.
    package let holder: String
    package let epoch: Int64
    package let isHeld: Bool
    /// When the region wrote the newest receipt; nil while there is none.
    package let lastReceipt: Instant?
    /// When this was so, by the database's clock.
    package let at: Instant
}

extension Outbox {
    /// For `recosa outbox`, the metrics and the readiness check. Reads a few index entries, however full the outbox is.
    package func state() async throws(PostgresError) -> OutboxState {
        let lease = try await pool.query(
            "select holder, epoch, until > clock_timestamp(), clock_timestamp() from outbox_lease where id = 1"
        ).only()
        let (holder, epoch, isHeld, at) = try lease.decode((String, Int64, Bool, Instant).self)
        let unsequenced = try await pool.query(
            """
            select count(*), (select o.recorded_at from outbox_number n join outbox o using (position)
                where n.sequence is null order by n.position limit 1)
            from outbox_number where sequence is null
            """
        ).only().decode((Int64, Instant?).self)
        let waiting = try await pool.query(
            """
            select coalesce(sum(s.last_sequence - s.acknowledged), 0)::bigint, min(p.recorded_at),
                coalesce(sum(greatest(s.acknowledged - s.receipted, 0)) filter (where s.expects_receipts), 0)::bigint,
                min(r.recorded_at) filter (where s.expects_receipts and s.receipted < s.acknowledged), max(n.received_at)
            from outbox_stream s
            left join lateral (select o.recorded_at from outbox_number n join outbox o using (position)
                where n.stream = s.id and n.sequence = s.acknowledged + 1) p on true
            left join lateral (select o.recorded_at from outbox_number n join outbox o using (position)
                where n.stream = s.id and n.sequence = s.receipted + 1) r on true
            left join lateral (select received_at from outbox_received
                where stream = s.id order by from_sequence desc limit 1) n on true
            """
        ).only().decode((Int64, Instant?, Int64, Instant?, Instant?).self)
        let positions = try await positions()
        return OutboxState(
            counts: [
                .init(waiting: .unsequenced, rows: unsequenced.0, oldest: unsequenced.1),
                .init(waiting: .unpublished, rows: waiting.0, oldest: waiting.1),
                .init(waiting: .unreceipted, rows: waiting.2, oldest: waiting.3),
            ],
            streams: zip(streams.streams, positions).map { .init(partition: $0.partition, position: $1) }, holder: holder,
            epoch: epoch, isHeld: isHeld, lastReceipt: waiting.4, at: at)
    }
}
