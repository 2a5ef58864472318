/// Says "there are new rows" within a process, without saying which: any number of calls before anybody looks count as one.
package struct OutboxWake: Sendable {
    /// One consumer at a time.
    package let calls: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    package init() {
        (calls, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Call it after COMMIT; before it, the row is not visible yet and the call may be lost on it.
    package func wake() {
        continuation.yield()
    }
}
