package import Postgres

/// The lease of the process that numbers and publishes. Times are the database's own, so clocks of processes may differ.
extension Outbox {
    /// The new epoch, or nil while somebody else holds the lease.
    package func acquireLease(holder: String, for duration: Duration) async throws(PostgresError) -> Int64? {
        let rows = try await pool.query(
            """
            update outbox_lease
            set holder = \(holder), epoch = epoch + 1, until = clock_timestamp() + \(duration.seconds) * interval '1 second'
            where id = 1 and until <= clock_timestamp() returning epoch
            """)
        return try rows.first?.decode(column: 0, as: Int64.self)
    }

    /// False when the lease has passed to somebody else.
    package func renewLease(holder: String, epoch: Int64, for duration: Duration) async throws(PostgresError) -> Bool {
        try await pool.execute(
            """
            update outbox_lease set until = clock_timestamp() + \(duration.seconds) * interval '1 second'
            where id = 1 and epoch = \(epoch) and holder = \(holder)
            """) == 1
    }

    /// Lets a standby take over at once instead of after the lease has run out.
    package func releaseLease(holder: String, epoch: Int64) async throws(PostgresError) {
        _ = try await pool.execute(
            "update outbox_lease set until = '-infinity' where id = 1 and epoch = \(epoch) and holder = \(holder)")
    }

    /// Tells other processes that there are new rows. Never part of a recording transaction: notifications serialise commits.
    package func notify() async throws(PostgresError) {
        _ = try await pool.execute("select pg_notify(\(Self.channel), '')")
    }
}

extension Duration {
    /// For SQL's intervals.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
