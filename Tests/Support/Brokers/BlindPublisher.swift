package import Topic

/// The twin of a client that saw a topic away and has not asked again: it knows none of its partitions, though they are there.
package struct BlindPublisher: Publisher {
    package let window = 1_000
    private let isClosed = AsyncStream<Never>.makeStream()

    package init() {}

    package func publish(_ messages: [OutgoingMessage]) async throws(PublisherError) {
        guard let first = messages.first else { return }
        throw .refused(token: first.token, .twin("_UNKNOWN_PARTITION", "\(first.topic) has no partitions"))
    }

    package func nextReports() async -> [DeliveryReport] {
        for await _ in isClosed.stream {}
        return []
    }

    package func purge() async {}

    package func close(within deadline: Duration) async { isClosed.continuation.finish() }
}
