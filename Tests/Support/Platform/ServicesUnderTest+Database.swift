import Embedded
import FoundationEssentials
package import Postgres

extension ServicesUnderTest {
    /// One question to the cluster's superuser in a member's database.
    package func ask<Row: Sendable>(_ member: String, _ query: Query, _ read: @Sendable (PostgresRows) throws -> Row) async throws -> Row {
        var settings = postgres.administrator
        settings.parameters["dbname"] = "recosa_\(member)"
        settings.maximumConnections = 1
        let pool = PostgresPool(settings, logger: .silent)
        do {
            let rows = try read(try await pool.query(query))
            await pool.close()
            return rows
        } catch {
            await pool.close()
            throw error
        }
    }

    /// The events that were committed in a country, whether anybody was told or not.
    package func committed(in country: String) async throws -> [String] {
        try await ask(country, "select event_id::text from outbox order by position") { try $0.decode(String.self) }
    }

    /// How many numbered events the region has not confirmed yet; nil while some have no number.
    package func unreceived(from country: String) async throws -> Int64? {
        try await ask(
            country,
            """
            select (select count(*) from outbox_number where sequence is null),
                (select coalesce(sum(last_sequence - receipted), 0)::bigint from outbox_stream where expects_receipts)
            """
        ) { rows in
            let (unnumbered, waiting) = try rows.only().decode((Int64, Int64).self)
            return unnumbered == 0 ? waiting : nil
        }
    }

    /// The instance whose relay publishes for a country, and the epoch of its lease; nil when the lease is over.
    package func relay(of country: String, among instances: [String]) async throws -> (instance: String, epoch: Int64)? {
        let lease = try await ask(country, "select holder, epoch from outbox_lease where until > clock_timestamp()") {
            try $0.decode((String, Int64).self).first
        }
        guard let lease, let process = Int32(lease.0.split(separator: ":").last ?? "") else { return nil }
        return instances.first { processID(of: $0) == process }.map { ($0, lease.1) }
    }

    /// Ends some sessions of a member's database, chosen by the database; true when there were any.
    package func terminateSessions(of member: String, atMost count: Int) async throws -> Int64 {
        try await ask(
            "region",
            """
            select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity
                where datname = \("recosa_\(member)") and usename = \("recosa_\(member)") order by random() limit \(Int64(count))) s
            """
        ) { try $0.only().decode(Int64.self) }
    }
}
