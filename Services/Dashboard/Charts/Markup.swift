/// Escaping for the markup that charts write themselves; pages leave it to their templates.
package enum Markup {
    /// Safe inside an element and inside a double-quoted attribute. Characters that XML forbids are dropped.
    package static func escape(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A coordinate with at most one decimal and no exponent; what is not finite becomes 0.
    package static func coordinate(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = (max(-1e6, min(1e6, value)) * 10).rounded()
        let text = String(Int(tenths) / 10)
        let rest = Int(tenths.magnitude) % 10
        let sign = tenths < 0 && Int(tenths) / 10 == 0 ? "-" : ""
        return rest == 0 ? text : "\(sign)\(text).\(rest)"
    }
}
