import CLibpq

/// What a transaction somewhere has announced by NOTIFY and committed.
package struct PostgresNotification: Sendable, Equatable {
    package let channel: String
    package let payload: String

    package init(channel: String, payload: String) {
        self.channel = channel
        self.payload = payload
    }
}

extension PostgresConnection {
    /// Subscribes this session to the channels.
    func listen(to channels: [String]) async throws(PostgresError) {
        for channel in channels { try await execute("listen \(identifier: channel)") }
    }

    /// Blocks this connection's thread until there is at least one notification. The connection is for nothing else then.
    func nextNotifications() async throws(PostgresError) -> [PostgresNotification] {
        try await cancellable { () throws(PostgresError) in
            try checkUsable(in: nil)
            while true {
                let arrived = takeNotifications()
                if !arrived.isEmpty { return arrived }
                if Task.isCancelled { throw PostgresError(.cancelled, "cancelled while listening", place: place) }
                // No limit: silence is normal here. A dead peer is found by the keepalives.
                if handle.wait(writing: false, for: nil, heedsWake: true) == .ready,
                    unsafe PQconsumeInput(handle.raw) == 0
                {
                    throw lost("listening")
                }
            }
        }
    }

    private func takeNotifications() -> [PostgresNotification] {
        var arrived: [PostgresNotification] = []
        while let raw = unsafe PQnotifies(handle.raw) {
            defer { unsafe PQfreemem(raw) }
            arrived.append(
                PostgresNotification(
                    channel: unsafe String(cString: raw.pointee.relname), payload: unsafe String(cString: raw.pointee.extra)))
        }
        return arrived
    }
}
