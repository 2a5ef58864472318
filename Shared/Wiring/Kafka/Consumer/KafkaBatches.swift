/// The records of one partition, batch by batch, until the partition is revoked or the consumer ends. For one reader; the
/// next batch is fetched while the reader works on this one, and no more than that.
package struct KafkaBatches: AsyncSequence, Sendable {
    package typealias Element = [KafkaRecord]
    package typealias Failure = Never

    package let partition: KafkaPartition
    let mailbox: PartitionMailbox
    let core: ConsumerCore

    package struct AsyncIterator: AsyncIteratorProtocol {
        let mailbox: PartitionMailbox
        let core: ConsumerCore

        package mutating func next(isolation actor: isolated (any Actor)? = #isolation) async -> [KafkaRecord]? {
            let batch = await mailbox.take { core.bell.ring() }
            return core.isClosing ? nil : batch
        }
    }

    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(mailbox: mailbox, core: core)
    }

    /// Drops what waits and goes on reading from `offset`.
    package func restart(at offset: Int64) {
        mailbox.restart(at: offset)
        core.request(.restart(partition))
    }
}
