import Domain
import Logging
import Postgres
import ServiceLifecycle
import View

/// Looks for a new picture, tells its changed figures to the topic, and posts each change to those who follow.
struct ChangeService: Service {
    let reader: any RegionalReader
    let told: FigureTold
    let board: ChangeBoard
    let every: Duration
    let logger: Logger

    /// How many times as long as it worked it rests, up to a limit from which on it rests as long as it worked.
    private static let times = 30.0
    private static let longestRest = Duration.seconds(30)

    /// A comment keeps proxies from closing a quiet connection, and shows a reader that is gone.
    private static let beat = Duration.seconds(15)

    func run() async throws {
        await cancelWhenGracefulShutdown { await look() }
        board.close()
    }

    private func look() async {
        let clock = ContinuousClock()
        var posted = (try? await told.upTo())?.acceptedAt ?? -1
        var beaten = clock.now
        var isDown = false
        while !Task.isCancelled {
            let began = clock.now
            do {
                if let toldUpTo = try await tell(), toldUpTo > posted, let change = try await told.since(posted) {
                    board.post(try change.text())
                    posted = change.acceptedAt.microseconds
                    beaten = clock.now
                }
                isDown = false
            } catch is CancellationError {
                return
            } catch {
                // Said once an outage; the next look tries again.
                if !isDown { logger.warning("Changed figures cannot be told", metadata: ["error": "\(error)"]) }
                isDown = true
            }
            if clock.now - beaten > Self.beat {
                board.post(": alive\n\n")
                beaten = clock.now
            }
            do { try await Task.sleep(for: Self.rest(after: clock.now - began, atLeast: every)) } catch { return }
        }
    }

    /// What is costly to look at is looked at less often: most of the time stays for who asks, and for the events that arrive.
    static func rest(after work: Duration, atLeast every: Duration) -> Duration {
        max(every, min(work * times, max(work, longestRest)))
    }

    /// Tells what changed, unless it was told, by this process or by another.
    ///
    /// - Returns: up to when it is told now, in microseconds; nil before the first event.
    private func tell() async throws -> Int64? {
        let picture = try await reader.picture(asOf: nil)
        let last = try await told.upTo()
        guard picture.events > 0 else { return last?.acceptedAt }
        if let last, last.events == picture.events, last.acceptedAt <= picture.asOf.microseconds { return last.acceptedAt }
        _ = try await told.tell(try await reader.figures(asOf: picture.asOf), of: picture)
        return try await told.upTo()?.acceptedAt
    }
}
