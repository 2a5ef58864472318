package import Postgres

/// Why the outbox could not do what it was asked.
package enum OutboxError: Error, Sendable, Equatable {
    case database(PostgresError)
    /// The topic is none of those this outbox was opened with.
    case unknownTopic(String)
    /// The data has more bytes than a broker takes.
    case tooLarge(bytes: Int, limit: Int)
    /// What travels in this header has more bytes than a reader takes.
    case headerTooLong(header: String, bytes: Int, limit: Int)
    /// The database was laid out with another number of partitions. Keys would change their partition and lose their order; set the
    /// number back, or move to topics of a new version.
    case otherPartitionCount(topic: String, stored: Int, wanted: Int)
    /// Another process holds the lease. Nothing was written.
    case leaseLost
    /// A statement hit another number of rows than it must; nothing was written.
    case inconsistent(String)

    /// Whether doing the same again can succeed.
    package var retryCanHelp: Bool {
        if case .database(let error) = self { error.retryCanHelp } else { false }
    }
}
