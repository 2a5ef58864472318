/// The tasks of a consumer: one per assignment, and under it one per partition.
struct ConsumerWork: Sendable {
    let core: ConsumerCore
    let startOffsets: @Sendable ([KafkaPartition]) async throws -> [KafkaPartition: Int64]
    let work: @Sendable (KafkaBatches) async throws -> Void
    let onRevoke: @Sendable ([KafkaPartition]) async -> Void

    /// Returns when the thread has ended; throws what ended the reading.
    func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while let event = await core.nextEvent() {
                switch event {
                case .assigned(let assignment):
                    group.addTask { try await serveOrClose(assignment) }
                case .failed(let failure): throw failure
                case .ended: return
                }
            }
        }
    }

    /// A failing child cancels its siblings, but not the loop above, which waits for events: the thread is told to close,
    /// and its end ends the loop.
    private func serveOrClose(_ assignment: ConsumerAssignment) async throws {
        do {
            try await serve(assignment)
        } catch {
            // In this order: the tasks of the assignment have ended, so the thread need not wait for them.
            core.request(.release(assignment))
            core.request(.close)
            throw error
        }
    }

    /// From the assignment to its revoke: then the thread may give the partitions back.
    private func serve(_ assignment: ConsumerAssignment) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                await core.waitUntilOverdue(assignment.number)
                return false
            }
            group.addTask {
                try await read(assignment)
                return true
            }
            let hasEnded = try await group.next() ?? true
            group.cancelAll()
            // Overdue: whatever the cancelled tasks throw now is not why the reading ends.
            if !hasEnded { while await group.nextResult() != nil {} }
        }
        await onRevoke(assignment.partitions)
        core.request(.release(assignment))
    }

    private func read(_ assignment: ConsumerAssignment) async throws {
        let offsets = try await startOffsets(assignment.partitions)
        var mailboxes: [PartitionMailbox] = []
        for partition in assignment.partitions {
            guard let offset = offsets[partition] else { throw KafkaConsumerFailure.noStartOffset(partition) }
            mailboxes.append(PartitionMailbox(partition: partition, start: offset))
        }
        core.request(.assign(assignment, mailboxes))
        try await withThrowingDiscardingTaskGroup { group in
            for mailbox in mailboxes {
                group.addTask {
                    try await work(KafkaBatches(partition: mailbox.partition, mailbox: mailbox, core: core))
                }
            }
        }
    }
}
