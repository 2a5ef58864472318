package import Domain

/// One record of the log as the stream's rules see it: where it stood, and what it claims to be.
package struct Arrival: Hashable, Sendable {
    package enum Claim: Hashable, Sendable {
        case event(EventClaim)
        /// No sequence can be read from it, so it cannot have a place in the stream.
        case unreadable(Rejection)
    }

    package let offset: Int64
    package let claim: Claim
    /// Of the whole record; see ``StreamPosition/anchor``.
    package let fingerprint: Int64

    package init(offset: Int64, claim: Claim, fingerprint: Int64 = 0) {
        self.offset = offset
        self.claim = claim
        self.fingerprint = fingerprint
    }
}

/// What an event's headers claim.
package struct EventClaim: Hashable, Sendable {
    package let id: UniqueID
    package let source: String
    package let sequence: Int64
    package let subject: String
    /// Contiguous from 1 for each aggregate within its country.
    package let subjectSequence: Int64

    package init(id: UniqueID, source: String, sequence: Int64, subject: String, subjectSequence: Int64) {
        self.id = id
        self.source = source
        self.sequence = sequence
        self.subject = subject
        self.subjectSequence = subjectSequence
    }
}
