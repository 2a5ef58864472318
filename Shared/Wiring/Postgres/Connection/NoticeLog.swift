import CLibpq
import Logging

/// Where a connection's notices go: to the log, at debug; libpq would print them.
final class NoticeLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) { self.logger = logger }

    /// The connection keeps the box alive until the handle is finished.
    static func install(_ box: Unmanaged<NoticeLog>, on connection: OpaquePointer) {
        _ = unsafe PQsetNoticeProcessor(
            connection,
            { argument, message in
                guard let argument = unsafe argument, let message = unsafe message else { return }
                let log = unsafe Unmanaged<NoticeLog>.fromOpaque(argument).takeUnretainedValue()
                log.logger.debug("notice of the database", metadata: ["notice": "\(unsafe String(cString: message).trimmed)"])
            }, box.toOpaque())
    }
}
