package import Hummingbird

/// Cancels a request whose answer does not begin within the limit.
///
/// Stands around the router, not among its middleware: only here may the request run in a child task of its own, which alone
/// can be cancelled without the connection. The cancelled handler is waited for, so nothing goes on behind the answer; one
/// that finished all the same is believed, because its effect has happened. A stream that began in time may go on for hours.
package struct TimeoutResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == HostRequestContext {
    package typealias Context = HostRequestContext

    private let inner: Inner
    private let limit: Duration

    package init(_ inner: Inner, limit: Duration) {
        self.inner = inner
        self.limit = limit
    }

    package func respond(to request: Request, context: HostRequestContext) async throws -> Response {
        let inner = inner
        let limit = limit
        return try await withThrowingTaskGroup(of: Response?.self) { group in
            group.addTask { try await inner.respond(to: request, context: context) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            while let finished = try await group.next() {
                if let response = finished { return response }
                // Time is up: the handler sees a cancellation, and ``ProblemMapping`` makes it a 503.
                group.cancelAll()
            }
            throw Problem(.timedOut)
        }
    }
}
