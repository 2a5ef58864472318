import Domain
import Hummingbird
import ServiceHost

/// Reads the query string by the parameters a row declares; every fault at once, each with its name.
enum QueryReading {
    static func read(_ request: Request, _ declared: [QueryParameter]) throws(Problem) -> [String: String] {
        var values: [String: String] = [:]
        var faults: [ProblemError] = []
        func note(_ name: String, _ code: String, _ text: LocalisedText) {
            faults.append(ProblemError(pointer: "/query/\(name)", code: code, detail: text))
        }
        for (key, value) in request.uri.queryParameters {
            let name = String(key)
            guard let parameter = declared.first(where: { $0.name == name }) else {
                note(name, "parameterUnknown", QueryTexts.unknown(declared))
                continue
            }
            guard values[name] == nil else {
                note(name, "parameterRepeated", QueryTexts.repeated)
                continue
            }
            let text = String(value)
            if let fault = fault(text, parameter.kind) { note(name, "parameterInvalid", fault) }
            values[name] = text
        }
        for parameter in declared where parameter.isRequired && values[parameter.name] == nil {
            note(parameter.name, "parameterMissing", QueryTexts.missing)
        }
        guard faults.isEmpty else { throw Problem(.badRequest, errors: faults) }
        return values
    }

    /// nil when the value fits.
    private static func fault(_ value: String, _ kind: QueryParameter.Kind) -> LocalisedText? {
        switch kind {
        case .text: value.isEmpty || value.utf8.count > 1_000 ? QueryTexts.text : nil
        case .integer(let range): Int(value).map(range.contains) == true ? nil : QueryTexts.integer(range)
        case .choice(let choices): choices.contains(value) ? nil : QueryTexts.choice(choices)
        case .flag: value == "true" || value == "false" ? nil : QueryTexts.choice(["true", "false"])
        case .time: (try? Instant(value)) == nil ? QueryTexts.time : nil
        case .country: (try? CountryCode(value)) == nil ? QueryTexts.choice(CountryCode.members.map(\.text)) : nil
        case .record(let kind): record(value, kind) == nil ? QueryTexts.record(kind) : nil
        }
    }

    /// `plan:0197…`, or the part behind the colon.
    static func record(_ text: String, _ kind: AggregateKind) -> AggregateID? {
        if let id = try? AggregateID(text) { return id.kind == kind ? id : nil }
        return (try? UniqueID(text)).map { AggregateID(kind, $0) }
    }
}
