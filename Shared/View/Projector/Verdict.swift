/// What the stream's rules say about one arrival.
package enum Verdict: Hashable, Sendable {
    /// The next of the stream: it takes effect, once.
    case apply
    /// The next of the stream, but its aggregate is parked: it waits behind the others, in order (G7).
    case parkBehind
    /// Already applied; nothing happens, whatever it says now.
    case duplicate
    /// Something before it is missing: it is ignored until it is sent again (G5).
    case outOfOrder
    /// It has no place in the stream; recorded, told to its sender, and passed over.
    case reject(Rejection)
}
