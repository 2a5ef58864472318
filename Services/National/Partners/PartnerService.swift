import Domain
import Logging
import Postgres
import ServiceLifecycle
import Topic

/// Reads the topics of the three other countries until shutdown; outages of broker and database are waited out.
struct PartnerService: Service {
    let streams: PartnerStreams
    let makeSubscriber: @Sendable () throws -> any Subscriber
    let logger: Logger
    /// After a few events, so that the next are taken together: what a partner says hurries nobody, and a transaction for each of its
    /// events in three other countries costs more than the event did at home.
    var rest = Duration.milliseconds(500)

    /// A batch with fewer events is no backlog.
    private static let few = 100

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await read()
                    return
                } catch SubscriberError.offsetOutOfRange(let partitions, _) {
                    for partition in partitions { await readFromBeginning(partition) }
                } catch {
                    if !Task.isCancelled {
                        logger.warning("Partners' topics cannot be read; trying again", metadata: ["error": "\(error)"])
                    }
                }
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }

    private func read() async throws {
        let subscriber = try makeSubscriber()
        try await withTaskCancellationHandler {
            try await subscriber.run(
                startOffsets: { try await streams.startOffsets($0) },
                onBatch: { partition, messages in
                    try await streams.take(messages, of: partition)
                    // Cancelled: the partition is revoked, or the service ends.
                    if messages.count < Self.few { _ = try? await Task.sleep(for: rest) }
                })
        } onCancel: {
            subscriber.shutDown()
        }
    }

    private func readFromBeginning(_ partition: TopicPartition) async {
        logger.warning("A partner's log is not the one that was read; reading it again", metadata: ["partition": "\(partition)"])
        do {
            try await streams.readFromBeginning(partition)
        } catch {
            logger.warning("The position could not be reset; trying again", metadata: ["error": "\(error)"])
        }
    }

    /// The topics of everybody but `country`.
    static func topics(besides country: CountryCode) -> [String] {
        CountryCode.members.filter { $0 != country }.flatMap { other in Family.allCases.map { TopicName.national(other, $0).text } }
    }
}
