package import Domain

/// How far one stream is applied. Stored in the same transaction as the effects, by compare-and-set, and nowhere else.
package struct StreamPosition: Hashable, Sendable {
    /// The next record to read from the log.
    package var nextOffset: Int64
    /// The last sequence that took effect or was parked; 0 before the first.
    package var lastSequence: Int64
    /// The event that carries `lastSequence`.
    package var lastEvent: UniqueID?
    /// Fingerprint of the record before `nextOffset`: by it an assignment recognises the log. nil before the first record.
    package var anchor: Int64?
    /// The highest sequence seen while an earlier one is missing; nil while nothing is missing.
    package var gapUpTo: Int64?
    /// Raised whenever an operator changes what is parked: a projector that still holds the old set cannot commit.
    package var parkingEpoch: Int64

    package init(
        nextOffset: Int64 = 0, lastSequence: Int64 = 0, lastEvent: UniqueID? = nil, anchor: Int64? = nil, gapUpTo: Int64? = nil,
        parkingEpoch: Int64 = 0
    ) {
        self.nextOffset = nextOffset
        self.lastSequence = lastSequence
        self.lastEvent = lastEvent
        self.anchor = anchor
        self.gapUpTo = gapUpTo
        self.parkingEpoch = parkingEpoch
    }

    package var hasGap: Bool { gapUpTo != nil }
}
