/// A value written as one string everywhere: in JSON, in SQL, on a screen.
///
/// The text form is canonical: two equal values have the same text, and `init(text)` of `text` gives the value back.
package protocol TextValue: Codable, Hashable, Sendable, CustomStringConvertible {
    /// Refuses everything that is not the canonical or an accepted form, naming the reason.
    init(_ text: String) throws(FaultCode)
    var text: String { get }
}

extension TextValue {
    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.rawValue)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
