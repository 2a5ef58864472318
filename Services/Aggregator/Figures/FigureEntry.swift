import Domain
import View

/// A figure in a list, with the address of the records under it.
struct FigureEntry: Encodable, Sendable {
    let figure: Figure
    /// nil where there is nothing to list.
    let records: String?
}

extension DrillDown {
    /// The list with its restrictions, at the figure's own time.
    func address(asOf: Instant) -> String {
        var query = restrictions.map { "\($0.axis.rawValue)=\(Self.encoded($0.value))" }
        if lateOnly { query.append("late=true") }
        query.append("asOf=\(asOf.text)")
        return "/v1/\(list.rawValue)?" + query.joined(separator: "&")
    }

    /// RFC 3986: everything but unreserved characters and the colon.
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-._~:".unicodeScalars.contains(scalar))
            if isPlain { return String(Character(scalar)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
