/// One record as a reader found it on a topic, in the order of reading.
package struct PublishedEvent: Sendable, Hashable {
    package let id: String
    /// The numbered stream.
    package let source: String
    /// Contiguous from 1 within `source`.
    package let sequence: Int64
    package let subject: String
    /// Contiguous from 1 within `subject` and country.
    package let subjectSequence: Int64

    package init(id: String, source: String, sequence: Int64, subject: String, subjectSequence: Int64) {
        self.id = id
        self.source = source
        self.sequence = sequence
        self.subject = subject
        self.subjectSequence = subjectSequence
    }
}
