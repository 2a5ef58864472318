import CLibpq
import Glibc

/// Owns one `PGconn`; it is finished here and nowhere else. Only the connection's own thread uses it
/// (one thread at a time per `PGconn`, pitfalls 2.4).
@safe struct ConnectionHandle: ~Copyable {
    let raw: OpaquePointer
    /// Waiting for an answer ends early when this is raised.
    let wake: WakeSignal

    /// Ends the session too: libpq sends Terminate if it can.
    deinit { unsafe PQfinish(raw) }

    private init(raw: OpaquePointer, wake: WakeSignal) {
        unsafe self.raw = unsafe raw
        self.wake = wake
    }

    var isBroken: Bool { unsafe PQstatus(raw) == CONNECTION_BAD }
    var socket: Int32 { unsafe PQsocket(raw) }
    var transactionStatus: PGTransactionStatusType { unsafe PQtransactionStatus(raw) }
    var message: String { unsafe String(cString: PQerrorMessage(raw)).trimmed }

    enum Readiness { case ready, timedOut, woken }

    /// Blocks until the socket can be read (or written).
    /// - Parameter heedsWake: whether a raised wake signal ends the wait; COMMIT and ROLLBACK wait for their answer.
    func wait(writing: Bool, for limit: Duration?, heedsWake: Bool) -> Readiness {
        unsafe withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { descriptors in
            unsafe descriptors.initializeElement(
                at: 0, to: pollfd(fd: socket, events: Int16(POLLIN) | (writing ? Int16(POLLOUT) : 0), revents: 0))
            unsafe descriptors.initializeElement(at: 1, to: pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0))
            let milliseconds = limit.map { Int32(clamping: $0.milliseconds) } ?? -1
            while true {
                let count = unsafe poll(descriptors.baseAddress, heedsWake ? 2 : 1, milliseconds)
                if count < 0 && errno == EINTR { continue }
                if count == 0 { return .timedOut }
                if unsafe descriptors[0].revents != 0 { return .ready }
                wake.lower()
                return .woken
            }
        }
    }
}

extension ConnectionHandle {
    /// Connects, blocking this thread in `poll` only, never longer than the limit. A name is looked up by libpq and may take
    /// the resolver's time.
    static func connect(
        _ parameters: ConnectionParameters, wake: WakeSignal, place: String
    ) throws(PostgresError) -> ConnectionHandle {
        let strings = CStrings(parameters.values.map(\.keyword))
        let values = CStrings(parameters.values.map(\.value))
        // expand_dbname stays off: a URL has been parsed before, and a database may be called what looks like one.
        guard let raw = unsafe PQconnectStartParams(strings.pointers, values.pointers, 0) else {
            throw PostgresError(.unavailable, "out of memory", place: place)
        }
        let handle = unsafe ConnectionHandle(raw: raw, wake: wake)
        let deadline = ContinuousClock.now + parameters.attemptLimit
        var wanted = PGRES_POLLING_WRITING
        while !handle.isBroken {
            // The descriptor may be another one after each step: an attempt at the next address has a socket of its own.
            switch handle.wait(
                writing: wanted == PGRES_POLLING_WRITING, for: max(.zero, ContinuousClock.now.duration(to: deadline)), heedsWake: true)
            {
            case .timedOut:
                throw PostgresError(.unavailable, "no connection within \(parameters.attemptLimit)", place: place)
            case .woken:
                guard Task.isCancelled else { continue }
                throw PostgresError(.cancelled, "cancelled while connecting", place: place)
            case .ready: break
            }
            wanted = unsafe PQconnectPoll(handle.raw)
            if wanted == PGRES_POLLING_OK {
                unsafe PQsetnonblocking(handle.raw, 1)
                return handle
            }
            if wanted == PGRES_POLLING_FAILED { break }
        }
        throw ConnectFailure.error(handle.message, place: place)
    }
}
