import Domain
import Logging
import Postgres
import ServiceLifecycle
import Topic

/// Writes down where the end of each log is, so that the feeds say how far behind the picture is.
struct FeedHeadService: Service {
    let pool: PostgresPool
    let administration: any TopicAdministration
    let logger: Logger

    private static let every = Duration.seconds(5)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var isDown = false
            while !Task.isCancelled {
                do {
                    try await look()
                    isDown = false
                } catch {
                    // Said once an outage; the pages show when an end was last seen.
                    if !isDown, !Task.isCancelled { logger.warning("The ends of the logs cannot be seen", metadata: ["error": "\(error)"]) }
                    isDown = true
                }
                do { try await Task.sleep(for: Self.every) } catch { return }
            }
        }
    }

    private func look() async throws {
        let known = try await administration.topics()
        var heads: [(country: String, family: String, partition: Int32, offset: Int64)] = []
        for country in CountryCode.members {
            for family in Family.allCases {
                let topic = TopicName.national(country, family).text
                guard let count = known[topic]?.partitionCount else { continue }
                for partition in 0..<Int32(count) {
                    let ends = try await administration.watermarks(of: TopicPartition(topic, partition))
                    heads.append((country.text, family.rawValue, partition, ends.upperBound))
                }
            }
        }
        guard !heads.isEmpty else { return }
        try await pool.execute(
            """
            insert into feed_head (country, family, partition, head_offset, seen_at)
            select u.*, clock_timestamp() from unnest(\(heads.map(\.country)), \(heads.map(\.family)), \(heads.map(\.partition)),
                \(heads.map(\.offset))) u
            on conflict (country, family, partition) do update set head_offset = excluded.head_offset, seen_at = excluded.seen_at
            """)
    }
}
