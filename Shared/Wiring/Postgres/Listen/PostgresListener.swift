package import Logging

/// Notifications of some channels, on a connection of its own that is made anew whenever it is lost.
///
///     for await signal in PostgresListener(settings, channels: ["outbox"], logger: logger) { wake() }
///
/// After each connect there is one ``Signal/resumed``: what was announced meanwhile is lost, so look once. Nothing is sent on
/// to whoever does not ask for the next signal; the server keeps it. The sequence ends when the task is cancelled, or when a
/// setting is wrong and no attempt can help.
package struct PostgresListener: AsyncSequence, Sendable {
    package enum Signal: Sendable, Equatable {
        /// Listening has begun, or begun again: anything may have happened before.
        case resumed
        case notified(PostgresNotification)
    }

    private let settings: PostgresSettings
    private let channels: [String]
    private let logger: Logger

    package init(_ settings: PostgresSettings, channels: [String], logger: Logger) {
        var settings = settings
        // An idle listener is no stuck transaction; and LISTEN works on a server that only replays, too, but NOTIFY does not
        // reach it: it must be the one that is written to, as the pool's.
        settings.parameters["application_name"] = (settings.parameters["application_name"] ?? "recosa") + " listener"
        self.settings = settings
        self.channels = channels
        self.logger = logger
    }

    package func makeAsyncIterator() -> Iterator { Iterator(settings: settings, channels: channels, logger: logger) }

    package struct Iterator: AsyncIteratorProtocol {
        let settings: PostgresSettings
        let channels: [String]
        let logger: Logger
        private var connection: PostgresConnection?
        private var pending: ArraySlice<PostgresNotification> = []
        private var backOff = BackOff()

        init(settings: PostgresSettings, channels: [String], logger: Logger) {
            self.settings = settings
            self.channels = channels
            self.logger = logger
        }

        package mutating func next() async -> Signal? {
            while !Task.isCancelled {
                if let notification = pending.popFirst() { return .notified(notification) }
                do throws(PostgresError) {
                    guard let connection else {
                        try await connect()
                        return .resumed
                    }
                    pending = try await connection.nextNotifications()[...]
                } catch {
                    guard await recover(from: error) else { break }
                }
            }
            await connection?.close()
            connection = nil
            return nil
        }

        private mutating func connect() async throws(PostgresError) {
            let fresh = try await PostgresConnection.open(settings, logger: logger, name: "pg.listener")
            try await fresh.listen(to: channels)
            connection = fresh
            backOff = BackOff()
        }

        /// Waits before the next attempt; false when there is to be none.
        private mutating func recover(from error: PostgresError) async -> Bool {
            await connection?.close()
            connection = nil
            guard error.retryCanHelp else {
                if error.kind != .cancelled { logger.error("listening has ended", metadata: ["error": "\(error)"]) }
                return false
            }
            if backOff.attempts == 0 { logger.warning("listening again after a loss", metadata: ["error": "\(error)"]) }
            do { try await Task.sleep(for: backOff.next(fraction: .random(in: 0...1))) } catch { return false }
            return true
        }
    }
}
