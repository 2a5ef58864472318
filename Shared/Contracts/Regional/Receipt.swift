package import Domain

/// The region has everything of a source from `from` to `to`: a ministry's report is "received by the region" from here on.
/// Published on `recosa.region.receipt.v1`, keyed by the source.
package struct Receipt: Hashable, Sendable {
    package let source: EventSource
    /// First and last sequence number that this receipt is about, both included; at least 1.
    package let from: Int64
    package let to: Int64
    /// When the region had committed the last of them.
    package let receivedAt: Instant

    /// `nil` unless 1 <= from <= to.
    package init?(source: EventSource, from: Int64, to: Int64, receivedAt: Instant) {
        guard from >= 1, from <= to else { return nil }
        self.source = source
        self.from = from
        self.to = to
        self.receivedAt = receivedAt
    }

    package func covers(_ sequence: Int64) -> Bool { (from...to).contains(sequence) }
}

extension Receipt {
    static let shape = Codec<Receipt>.object(
        { source, from, to, receivedAt throws(FaultCode) in
            guard let receipt = Receipt(source: source, from: from, to: to, receivedAt: receivedAt) else { throw .endBeforeStart }
            return receipt
        },
        required("source", { $0.source }, EventSource.shape),
        required("from", { $0.from }, .ordinal(from: 1)),
        required("to", { $0.to }, .ordinal(from: 1)),
        required("receivedAt", { $0.receivedAt }, Instant.shape)
    )
}
