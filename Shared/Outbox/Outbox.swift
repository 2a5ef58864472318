import Contracts
package import Postgres
import Topic

/// The rows of one service waiting to be sent, and what became of those that were.
package struct Outbox: Sendable {
    package let pool: PostgresPool
    package let streams: StreamDirectory

    /// The channel on which other processes say that there are new rows; it carries no meaning beyond "look again".
    package static let channel = "recosa_outbox"

    /// Makes the streams of the layout known to the database and loads them.
    package static func open(_ layout: OutboxLayout, in pool: PostgresPool) async throws(OutboxError) -> Outbox {
        do {
            return try await Outbox(pool: pool, streams: prepare(layout, in: pool))
        } catch let error as OutboxError {
            throw error
        } catch let error as PostgresError {
            throw .database(error)
        } catch {
            throw .inconsistent(String(describing: error))
        }
    }

    private static func prepare(_ layout: OutboxLayout, in pool: PostgresPool) async throws -> StreamDirectory {
        let sources = layout.topics.flatMap { topic in
            (0..<layout.partitionCount).map { EventSource(topic, partition: $0) }
        }
        let topics = sources.map { $0.stream.topic.text }
        let counts = try await pool.query(
            "select topic, count(*) from outbox_stream where topic = any(\(topics)) group by topic order by topic"
        ).decode((String, Int64).self)
        for (topic, count) in counts where count != Int64(layout.partitionCount) {
            throw OutboxError.otherPartitionCount(topic: topic, stored: Int(count), wanted: Int(layout.partitionCount))
        }
        _ = try await pool.execute(
            """
            insert into outbox_stream (topic, partition, source, expects_receipts)
            select topic, partition, source, \(layout.expectsReceipts)
            from unnest(\(topics), \(sources.map(\.partition)), \(sources.map(\.text))) as s(topic, partition, source)
            on conflict (topic, partition) do update set expects_receipts = excluded.expects_receipts
            where outbox_stream.expects_receipts <> excluded.expects_receipts
            """)
        let rows = try await pool.query(
            "select id, topic, partition, source, expects_receipts from outbox_stream where topic = any(\(topics)) order by id")
        let streams = try rows.decode((Int32, String, Int32, String, Bool).self).compactMap { id, topic, partition, text, expects in
            EventSource(text).map {
                OutboxStream(id: id, partition: TopicPartition(topic, partition), source: $0, expectsReceipts: expects)
            }
        }
        return StreamDirectory(streams, partitionCount: layout.partitionCount)
    }
}
