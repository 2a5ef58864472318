/// What the relay core is told. `now` is monotonic and comes from the shell.
package enum RelayInput: Sendable, Equatable {
    /// This process holds the lease; the positions are what the database says at that moment.
    case leaseGained([RelayPosition], now: Duration)
    case leaseLost
    /// The last number given to each stream, as the sequencer or a look at the database found it.
    case sequenced([RelayMark])
    /// The rows asked for with `load` are in hand up to `through`; `through` below `from` means that there are none.
    case loaded(stream: Int, round: Int, from: Int64, through: Int64)
    case reports([RelayReport], generation: Int)
    /// The publisher of this generation is dead: fatal error, or it could not be made.
    case publisherFailed(generation: Int)
    case publisherReady(generation: Int)
    /// The region has applied everything up to these numbers.
    case receipted([RelayMark], now: Duration)
    /// Somebody misses everything from this number on.
    case replay(RelayMark, now: Duration)
    case tick(now: Duration)
    /// Send nothing new; finish when every report is in.
    case stop
}

/// Where one stream stands when a process takes over.
package struct RelayPosition: Sendable, Equatable {
    /// The last number given.
    package var last: Int64
    /// Everything up to here was acknowledged by the broker.
    package var acknowledged: Int64
    /// Everything up to here was applied by the region.
    package var receipted: Int64
    /// Whether anybody sends receipts for this stream.
    package var expectsReceipts: Bool

    package init(last: Int64, acknowledged: Int64, receipted: Int64, expectsReceipts: Bool) {
        self.last = last
        self.acknowledged = acknowledged
        self.receipted = receipted
        self.expectsReceipts = expectsReceipts
    }
}

/// A number in a stream.
package struct RelayMark: Sendable, Equatable {
    /// Index of the stream in the positions given with `leaseGained`.
    package var stream: Int
    package var sequence: Int64

    package init(stream: Int, sequence: Int64) {
        self.stream = stream
        self.sequence = sequence
    }
}

/// What became of one message.
package struct RelayReport: Sendable, Equatable {
    package var stream: Int
    package var sequence: Int64
    /// Only a report without error counts; "possibly persisted" does not.
    package var persisted: Bool

    package init(stream: Int, sequence: Int64, persisted: Bool) {
        self.stream = stream
        self.sequence = sequence
        self.persisted = persisted
    }
}
