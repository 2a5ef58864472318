/// Why a record was turned away or an aggregate parked: a code for machines, a sentence for operators.
package struct Rejection: Error, Hashable, Sendable {
    package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// The headers are not those of an event.
        case envelopeInvalid = "envelope.invalid"
        /// The source is not the one that owns this topic and partition (G12).
        case sourceMismatch = "source.mismatch"
        /// The data names another country as the one that speaks (G12).
        case speakerMismatch = "speaker.mismatch"
        /// A sequence already applied came again with another event in it.
        case sequenceReused = "sequence.reused"
        /// The aggregate's own sequence does not follow.
        case subjectSequenceBroken = "subjectSequence.broken"
        /// The type is of a major version, or of a kind, this reader does not know.
        case typeUnknown = "type.unknown"
        /// There is no data, or more than is accepted.
        case dataMissing = "data.missing"
        case dataTooLarge = "data.tooLarge"
        /// The data does not follow its schema.
        case dataInvalid = "data.invalid"
        /// The data's subject is not the aggregate the headers name.
        case subjectMismatch = "subject.mismatch"
        /// It cannot be applied to what is known of the aggregate.
        case notApplicable = "state.notApplicable"
        /// The database refuses it, and would again.
        case storageRefused = "storage.refused"
    }

    package let code: Code
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}
