import Contracts
import Domain
import ServiceHost
import View

/// The body that names a time.
enum SittingBody {
    static let body = RequestBody(schema: [
        "type": "object", "required": ["id", "name", "asOf"], "additionalProperties": false,
        "properties": [
            "id": ["type": "string", "pattern": "^[a-z0-9-]{1,64}$"],
            "name": ["type": "object", "required": ["fr"], "additionalProperties": ["type": "string"]],
            "asOf": ["type": "string", "format": "date-time"],
        ],
    ])

    static func draft(_ bytes: [UInt8], savedAt: Instant) throws(Problem) -> SittingDraft {
        var reading = try BodyReading(bytes)
        reading.refuseOthers(than: ["id", "name", "asOf"])
        let id = reading.required("id", BodyTexts.sittingID) { $0.text.flatMap(Self.id) }
        let name = reading.required("name", BodyTexts.name, Self.name)
        let asOf = reading.required("asOf", BodyTexts.pastTime) { value in
            value.text.flatMap { try? Instant($0) }.flatMap { $0 <= savedAt ? $0 : nil }
        }
        guard reading.faults.isEmpty, let id, let name, let asOf else { throw reading.refusal() }
        return SittingDraft(id: id, name: name, asOf: asOf, savedAt: savedAt)
    }

    private static func id(_ text: String) -> String? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isAllowed = text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
        return isAllowed && (1...64).contains(text.utf8.count) ? text : nil
    }

    private static func name(_ value: JSONValue) -> LanguageMap? {
        guard let members = value.members else { return nil }
        var texts: [(LanguageCode, String)] = []
        for member in members {
            guard let language = try? LanguageCode(member.name), let text = member.value.text else { return nil }
            texts.append((language, text))
        }
        guard let name = try? LanguageMap(texts), name[.fr] != nil else { return nil }
        return name
    }
}
