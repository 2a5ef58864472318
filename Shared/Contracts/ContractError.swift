/// Why bytes are not an event of the contract: a stable code, the place, and the cause in words for an operator.
///
/// Every input of `CloudEvent` and `EventCodec` ends in a value or in one of these; none of them is cured by reading the
/// same bytes again, so a reader parks the aggregate instead of retrying.
package struct ContractError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong. The raw value is stable: it is stored with parked events and published in `EventRejected`.
    package enum Code: String, CaseIterable, Sendable {
        /// A header the contract demands is absent.
        case headerMissing = "header_missing"
        /// A header is there, but not in the form DESIGN section 4 demands.
        case headerMalformed = "header_malformed"
        /// The same header came twice: which one is meant cannot be known.
        case headerRepeated = "header_repeated"
        /// `ce_type` is not of the form `org.recosa.<family>.<what-happened>.v<major>`.
        case typeMalformed = "type_malformed"
        /// The family or the event name is in no version of the contract that this program knows.
        case typeUnknown = "type_unknown"
        /// The event is known, this major version of it is not: the program is older than the writer.
        case majorUnknown = "major_unknown"
        /// Source, type and key of one envelope contradict each other.
        case envelopeContradiction = "envelope_contradiction"
        /// The bytes are not JSON as RFC 8259 defines it.
        case notJSON = "not_json"
        /// More bytes than `ContractLimits.dataBytes`.
        case tooLarge = "too_large"
        /// Objects and arrays nest deeper than `ContractLimits.depth`.
        case tooDeep = "too_deep"
        /// A required field is absent.
        case fieldMissing = "field_missing"
        /// The same field came twice in one object.
        case fieldRepeated = "field_repeated"
        /// A field holds another JSON type than the contract says.
        case fieldType = "field_type"
        /// A field holds a value outside of what the contract allows (length, range, pattern, list of codes).
        case fieldValue = "field_value"
        /// Each field is well formed, together they contradict a rule of the domain.
        case ruleBroken = "rule_broken"
    }

    /// Where it is wrong.
    package enum Place: Hashable, Sendable {
        /// A Kafka header, by name.
        case header(String)
        /// A field of the data, as JSON pointer (RFC 6901); the empty pointer is the whole document.
        case field(String)
        /// A byte of the data, counted from 0. Only inside the module: `EventCodec` turns it into a pointer.
        case byte(Int)
    }

    package var code: Code
    package var place: Place
    package var cause: String

    package init(_ code: Code, _ place: Place, _ cause: String) {
        self.code = code
        self.place = place
        self.cause = cause
    }

    package var description: String {
        switch place {
        case .header(let name): "\(code.rawValue) in header \(name): \(cause)"
        case .field(let pointer): "\(code.rawValue) at \(pointer.isEmpty ? "the document" : pointer): \(cause)"
        case .byte(let offset): "\(code.rawValue) at byte \(offset): \(cause)"
        }
    }
}
