import Logging

/// Says once that something is unavailable, and once that it is back.
struct Outage {
    private let message: Logger.Message
    private let logger: Logger
    private var isOn = false

    init(_ message: Logger.Message, _ logger: Logger) {
        self.message = message
        self.logger = logger
    }

    mutating func began(_ error: any Error) {
        guard !isOn, !Task.isCancelled else { return }
        isOn = true
        logger.warning(message, metadata: ["error": "\(error)"])
    }

    mutating func ended() {
        guard isOn else { return }
        isOn = false
        logger.notice("It works again", metadata: ["what": "\(message)"])
    }
}
