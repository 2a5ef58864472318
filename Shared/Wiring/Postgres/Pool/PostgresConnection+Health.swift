import CLibpq
import Glibc

extension PostgresConnection {
    /// Whether something has come since the last answer: the session's end, most likely. Asks the system only, so it may be
    /// called from anywhere while nobody uses the connection.
    nonisolated var hasUnreadInput: Bool {
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, 0) != 0
    }

    /// Asks the server for a sign of life.
    func answers() -> Bool {
        guard failure == nil else { return false }
        if unsafe PQconsumeInput(handle.raw) == 0 || handle.isBroken {
            giveUp(PostgresError(.connectionLost, handle.message, place: place))
            return false
        }
        absorbLateCancel()
        return isReusable
    }

    /// Runs a body, and tells whether the connection may be given to the next user: asked here, on the connection's thread,
    /// it costs no change of threads.
    nonisolated func lend<Value: Sendable>(
        to body: @Sendable (PostgresConnection) async throws -> Value
    ) async -> (Result<Value, any Error>, reusable: Bool) {
        do {
            let value = try await body(self)
            return (.success(value), await isReusableHere())
        } catch {
            return (.failure(error), await isReusableHere())
        }
    }

    nonisolated func isReusableHere() async -> Bool {
        if let answer = ifHere({ $0.isReusable }) { return answer }
        return await isReusable
    }

    /// One statement, and whether the connection may be given to the next user.
    func queryOnce(_ query: Query) async -> (Result<PostgresRows, PostgresError>, reusable: Bool) {
        do throws(PostgresError) {
            let rows = try await cancellable { () throws(PostgresError) in try run(query, in: nil) }
            return (.success(rows), isReusable)
        } catch {
            return (.failure(error), isReusable)
        }
    }
}
