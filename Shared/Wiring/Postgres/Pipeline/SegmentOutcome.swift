/// What has become of one segment of a pipeline: statements up to a Sync, which are one transaction.
package enum SegmentOutcome: Sendable {
    /// The answers of its statements, in order.
    case committed([PostgresRows])
    /// Nothing of it was kept; the first error.
    case rolledBack(PostgresError)
    /// It was sent, and the connection was lost before the answer to its Sync: kept as a whole, or not at all.
    case unknown(PostgresError)
}
