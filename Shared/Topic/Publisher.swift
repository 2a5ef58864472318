package import Kafka

/// Sends messages in order per partition and says what became of each.
///
/// One publisher lives until ``close(within:)`` or a fatal error; after either, make a new one with a ``PublisherFactory``.
/// Publish from one task and read ``nextReports()`` from another: a message counts against ``window`` until its report has
/// been handed to the caller, so a caller that does both in one task must keep no more than ``window`` messages under way.
package protocol Publisher: Sendable {
    /// How many messages may be under way (accepted, report not yet handed out).
    var window: Int { get }

    /// Accepts the messages in order; waits while the window is full.
    ///
    /// - Throws: ``PublisherError``. After `refused`, every message before the refused one is under way, none after it.
    func publish(_ messages: [OutgoingMessage]) async throws(PublisherError)

    /// The reports that have come in since the last call, in the order of each partition; waits until there is at least one.
    /// Empty when the publisher is closed and every report has been handed out, or when the calling task is cancelled.
    func nextReports() async -> [DeliveryReport]

    /// Gives up everything under way: each message gets a report, `failed` or `possiblyPersisted`. Use it on the first
    /// failed report, wait until the reports are in, then go back to the first unacknowledged message. Never publish a
    /// single message again: that reorders (pitfall rule 8).
    func purge() async

    /// Refuses new messages, waits for what is under way, gives up the rest after `deadline`, and frees everything.
    /// The reports can still be read. A second call returns when the first one is done.
    func close(within deadline: Duration) async
}

/// Why messages were not accepted.
package enum PublisherError: Error, Equatable, Sendable {
    /// The client is unusable. What was under way gets its reports; close this publisher and make a new one (pitfall rule 9).
    case fatal(KafkaError)
    /// The message with this token cannot be accepted, for example because it is too large. Trying again does not help.
    case refused(token: UInt64, KafkaError)
    /// The publisher cannot be made: the error names the setting.
    case configuration(KafkaError)
    /// ``Publisher/close(within:)`` was called.
    case closed
    /// The calling task was cancelled while it waited for the window.
    case cancelled
}

/// Makes a publisher, at the start and again after a fatal error.
package typealias PublisherFactory = @Sendable () async throws(PublisherError) -> any Publisher
