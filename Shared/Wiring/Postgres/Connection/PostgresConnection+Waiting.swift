import CLibpq
import Logging

extension PostgresConnection {
    /// For code of this actor; others use ``onThread(_:)``.
    ///
    /// The operation goes through `result(of:)`, a method of the actor: a closure that does not mention `self` is isolated to nobody
    /// and runs on Swift's pool, where it would block one of its threads and use the session beside its owner.
    func cancellable<Value: Sendable>(
        _ body: () throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let wake = wake
        let result = await withTaskCancellationHandler {
            self.result(of: body)
        } onCancel: {
            wake.raise()
        }
        return try result.get()
    }

    private func result<Value: Sendable>(of body: () throws(PostgresError) -> Value) -> Result<Value, PostgresError> {
        do throws(PostgresError) { return .success(try body()) } catch { return .failure(error) }
    }

    func waiting(_ statement: String, heedsCancellation: Bool = true) -> Waiting {
        let limit = statementLimit > .zero ? statementLimit + settings.graceTime : nil
        return Waiting(statement, limit: limit, heedsCancellation: heedsCancellation)
    }

    /// Blocks until the server has sent something (or can take more, when `writing`).
    /// Reads it in either case: a server that cannot send stops taking (pitfalls 2.4, non-blocking).
    func awaitServer(_ waiting: inout Waiting, writing: Bool = false) throws(PostgresError) {
        var silence = Duration.zero
        while true {
            let heeds = waiting.heedsCancellation && !waiting.cancelSent
            if heeds && Task.isCancelled {
                sendCancel(&waiting)
                silence = .zero
            }
            let isFirst = silence == .zero
            let turn = turn(of: waiting, isFirst: isFirst, silence: silence)
            switch handle.wait(writing: writing, for: turn, heedsWake: heeds && !isFirst) {
            case .ready:
                if unsafe PQconsumeInput(handle.raw) == 0 { throw lost(waiting.place) }
                return
            case .woken:
                return  // If it was this task's cancellation, the next round sees it; else it was an earlier one's.
            case .timedOut:
                silence += turn ?? .zero
                if let limit = waiting.limit, silence >= limit { throw outOfTime(waiting) }
            }
        }
    }

    /// How long to wait at once, when a cancellation has to be noticed. Most answers come within the first turn, which looks at the
    /// socket alone: the second descriptor would cost a hundredth of a round trip. After it cancelling the body's task wakes it at
    /// once; a child task within a body is cancelled alone, without waking anybody, and looks by itself in each turn.
    private func turn(of waiting: Waiting, isFirst: Bool, silence: Duration) -> Duration? {
        let left = waiting.limit.map { $0 - silence }
        guard waiting.heedsCancellation && !waiting.cancelSent else { return left }
        let turn = Duration.milliseconds(isFirst ? 20 : 250)
        return left.map { min($0, turn) } ?? turn
    }

    private func outOfTime(_ waiting: Waiting) -> PostgresError {
        let kind: PostgresError.Kind = waiting.cancelSent && Task.isCancelled ? .cancelled : .timedOut
        let error = PostgresError(kind, "no answer in time; the connection was given up", place: waiting.place)
        giveUp(error)
        return error
    }

    /// Hands everything that libpq has buffered to the socket.
    func flush(_ waiting: inout Waiting) throws(PostgresError) {
        while true {
            switch unsafe PQflush(handle.raw) {
            case 0: return
            case 1: try awaitServer(&waiting, writing: true)
            default: throw lost(waiting.place)
            }
        }
    }

    /// The next result of what was sent, or nil when there is no more.
    func nextResult(_ waiting: inout Waiting) throws(PostgresError) -> ResultHandle? {
        while unsafe PQisBusy(handle.raw) == 1 { try awaitServer(&waiting) }
        guard let raw = unsafe PQgetResult(handle.raw) else { return nil }
        return unsafe ResultHandle(raw)
    }

    /// Asks the server to stop what it is doing. Blocks, which only this connection's thread notices; bounded by
    /// `tcp_user_timeout`. The request travels unencrypted even on a TLS connection: it holds a key, no data.
    func sendCancel(_ waiting: inout Waiting) {
        waiting.cancel(within: settings.graceTime)
        guard let request = unsafe PQgetCancel(handle.raw) else { return }
        defer { unsafe PQfreeCancel(request) }
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
            if unsafe PQcancel(request, text.baseAddress, Int32(text.count)) == 0 {
                logger.debug("the cancel request was not taken", metadata: ["database": "\(place)"])
            }
        }
    }

    /// A cancel request that came late would hit the next statement; this one is there to be hit.
    func absorbLateCancel() {
        guard failure == nil else { return }
        var waiting = Waiting("after a cancelled statement", limit: settings.graceTime, heedsCancellation: false)
        guard unsafe PQsendQuery(handle.raw, "") == 1 else { return }
        do throws(PostgresError) {
            try flush(&waiting)
            while let result = try nextResult(&waiting) { _ = result.status }
        } catch {
            giveUp(error)
        }
    }
}
