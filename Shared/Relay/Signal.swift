/// "Look again", from anybody to one waiting task; any number of raises before it looks count as one.
struct Signal: Sendable {
    let raised: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (raised, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func raise() {
        continuation.yield()
    }

    /// Lets the waiting task end.
    func finish() {
        continuation.finish()
    }
}
