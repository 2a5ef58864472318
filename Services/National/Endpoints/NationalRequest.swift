import Contracts
import Domain
import HTTPTypes
import ServiceHost

/// A request after authorisation, with everything read that the endpoint's row declares.
struct NationalRequest: Sendable {
    let caller: Caller
    let language: LanguageCode
    let path: [String: String]
    let query: [String: String]
    /// The body's bytes; empty when the endpoint declares none.
    let body: [UInt8]
    let headers: HTTPFields
    /// The host's id of the request.
    let requestID: String
    let traceParent: String?

    /// The record the path names: its id with or without the kind in front (`plan:01…` or `01…`).
    func id(_ kind: AggregateKind, _ name: String = "id") throws(Problem) -> AggregateID {
        let text = path[name] ?? ""
        if let id = try? AggregateID(text), id.kind == kind { return id }
        if let id = try? UniqueID(text) { return AggregateID(kind, id) }
        throw Problem(.notFound)
    }

    /// nil when the caller sent none.
    var idempotencyKey: String? {
        get throws(Problem) {
            guard let key = headers[.idempotencyKey] else { return nil }
            guard (1...255).contains(key.utf8.count) else {
                throw Problem(
                    .badRequest, errors: [ProblemError(pointer: "/header/Idempotency-Key", code: "keyInvalid", detail: Self.keyInvalid)])
            }
            return key
        }
    }

    private static let keyInvalid = LocalisedText(
        fr: "La clé d’idempotence a de 1 à 255 octets.", ar: "طول مفتاح عدم التكرار من بايت واحد إلى 255 بايت.",
        en: "The idempotency key has 1 to 255 bytes.")

    /// The whole number of a query parameter, already checked against its range.
    func integer(_ name: String, default fallback: Int) -> Int { query[name].flatMap(Int.init) ?? fallback }

    func input() throws(Problem) -> InputValue { InputValue(try json()) }

    func json() throws(Problem) -> JSONValue {
        do {
            return try JSONValue(body)
        } catch {
            throw Problem(.malformedBody, detail: LocalisedText(untranslated: "\(error)"))
        }
    }
}

extension InputValue {
    /// What was parsed, handed to the domain to be checked.
    init(_ value: JSONValue) {
        self =
            switch value {
            case .null: .null
            case .boolean(let flag): .bool(flag)
            case .number(let digits): .number(digits)
            case .string(let text): .text(text)
            case .array(let elements): .list(elements.map(InputValue.init))
            case .object(let members): .object(members.map { InputField($0.name, InputValue($0.value)) })
            }
    }
}

extension HTTPField.Name {
    /// draft-ietf-httpapi-idempotency-key-header
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .via
}
