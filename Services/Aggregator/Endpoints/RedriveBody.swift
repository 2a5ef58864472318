import Contracts
import Domain
import ServiceHost

/// Which record's waiting events are to be tried again.
struct RedriveBody {
    static let body = RequestBody(schema: [
        "type": "object", "required": ["country", "subject"], "additionalProperties": false,
        "properties": [
            "country": ["type": "string", "enum": .array(CountryCode.members.map { .string($0.text) })],
            "subject": ["type": "string", "minLength": 1],
        ],
    ])

    let country: CountryCode
    let subject: String

    init(_ bytes: [UInt8]) throws(Problem) {
        var reading = try BodyReading(bytes)
        reading.refuseOthers(than: ["country", "subject"])
        let country = reading.required("country", BodyTexts.country) { value in
            value.text.flatMap { try? CountryCode($0) }.flatMap { CountryCode.members.contains($0) ? $0 : nil }
        }
        let subject = reading.required("subject", BodyTexts.subject) { $0.text.flatMap { $0.isEmpty ? nil : $0 } }
        guard reading.faults.isEmpty, let country, let subject else { throw reading.refusal() }
        self.country = country
        self.subject = subject
    }
}
