import Domain
import ServiceHost
import View

/// A request after authorisation, with everything read that the endpoint's row declares.
struct RegionalRequest: Sendable {
    let caller: RegionalCaller
    /// nil: texts in all their languages.
    let language: LanguageCode?
    let path: [String: String]
    let query: [String: String]
    /// The picture the whole answer is made from; nil where the answer is not made from one.
    let picture: Picture?
    /// The body's bytes; empty when the endpoint declares none.
    let body: [UInt8]

    /// Every question of one answer is asked about this same time.
    var asOf: Instant? { picture?.asOf }

    var page: PageRequest { PageRequest(limit: query["limit"].flatMap { Int($0) } ?? 50, after: query["after"]) }

    func country(_ name: String = "country") -> CountryCode? { query[name].flatMap { try? CountryCode($0) } }

    func time(_ name: String) -> Instant? { query[name].flatMap { try? Instant($0) } }

    func record(_ name: String, _ kind: AggregateKind) -> AggregateID? { query[name].flatMap { QueryReading.record($0, kind) } }

    func choice<Value: RawRepresentable<String>>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        query[name].flatMap(Value.init(rawValue:))
    }

    func flag(_ name: String) -> Bool { query[name] == "true" }

    /// The record the path names.
    func pathRecord(_ kind: AggregateKind) throws(Problem) -> AggregateID {
        guard let id = QueryReading.record(path["id"] ?? "", kind) else { throw Problem(.notFound) }
        return id
    }

    /// A record that is there, or 404.
    func found<Value>(_ value: Value?) throws(Problem) -> Value {
        guard let value else { throw Problem(.notFound) }
        return value
    }
}
