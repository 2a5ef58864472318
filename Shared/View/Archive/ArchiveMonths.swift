package import Domain
import Outbox
package import Postgres

/// The archive's tables, one for each month.
package enum ArchiveMonths {
    /// Makes room for the month of `now` and the following. Where a month was missed, its events lie in the remaining table
    /// and stay there; the month is then not made.
    package static func ensure(_ now: Instant, in transaction: PostgresTransaction) async throws(PostgresError) {
        let months = try await transaction.query(
            """
            select to_char(m, '"archive_"YYYY_MM'), to_char(m, 'YYYY-MM-DD'), to_char(m + interval '1 month', 'YYYY-MM-DD')
            from generate_series(date_trunc('month', \(now) at time zone 'UTC'),
                date_trunc('month', \(now) at time zone 'UTC') + interval '1 month', interval '1 month') m
            where to_regclass(to_char(m, '"archive_"YYYY_MM')) is null and not exists (select from archive_rest
                where accepted_at >= m at time zone 'UTC' and accepted_at < (m + interval '1 month') at time zone 'UTC')
            """
        ).decode((String, String, String).self)
        for (name, from, to) in months {
            try await transaction.execute(
                """
                create table \(identifier: name) partition of archive
                for values from (\(literal: from + " 00:00Z")) to (\(literal: to + " 00:00Z"))
                """)
        }
    }
}
