package import Postgres
package import Topic

/// How far this service has read topics that feed its outbox, such as the region's receipts; kept here and never in Kafka.
extension Outbox {
    /// The next offset of each partition; `StartOffset/beginning` for one never read.
    package func readingOffsets(of partitions: [TopicPartition]) async throws(PostgresError) -> [TopicPartition: Int64] {
        let rows = try await pool.query(
            """
            select r.topic, r.partition, r.next_offset from outbox_reading r
            join unnest(\(partitions.map(\.topic)), \(partitions.map(\.partition))) as p(topic, partition) using (topic, partition)
            """)
        var offsets = Dictionary(partitions.map { ($0, StartOffset.beginning) }) { first, _ in first }
        for (topic, partition, next) in try rows.decode((String, Int32, Int64).self) {
            offsets[TopicPartition(topic, partition)] = next
        }
        return offsets
    }

    package func moveReading(of partition: TopicPartition, to next: Int64, in transaction: PostgresTransaction) async throws(PostgresError)
    {
        try await transaction.execute(
            """
            insert into outbox_reading (topic, partition, next_offset)
            values (\(partition.topic), \(partition.partition), \(next))
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """)
    }

    /// Reads the topic again from its beginning: what was kept points into a log that is no longer there.
    package func forgetReading(of partition: TopicPartition) async throws(PostgresError) {
        _ = try await pool.execute(
            """
            update outbox_reading set next_offset = \(StartOffset.beginning)
            where topic = \(partition.topic) and partition = \(partition.partition)
            """)
    }
}
