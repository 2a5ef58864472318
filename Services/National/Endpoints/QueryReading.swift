import Hummingbird
import ServiceHost

/// Checks the query string against what the endpoint declares: everything wrong is told at once, nothing is passed over.
enum QueryReading {
    static func read(_ request: Request, of endpoint: Endpoint) throws(Problem) -> [String: String] {
        var values: [String: String] = [:]
        var errors: [ProblemError] = []
        for (key, value) in request.uri.queryParameters {
            let name = String(key)
            guard let parameter = endpoint.query.first(where: { $0.name == name }) else {
                errors.append(error(name, "parameterUnknown", unknown(endpoint)))
                continue
            }
            guard values.updateValue(String(value), forKey: name) == nil else {
                errors.append(error(name, "parameterRepeated", repeated))
                continue
            }
            if let fault = fault(String(value), parameter.kind) { errors.append(error(name, "parameterInvalid", fault)) }
        }
        guard errors.isEmpty else { throw Problem(.badRequest, errors: errors) }
        return values
    }

    private static func error(_ name: String, _ code: String, _ detail: LocalisedText) -> ProblemError {
        ProblemError(pointer: "/query/" + name, code: code, detail: detail)
    }

    private static func fault(_ value: String, _ kind: QueryParameter.Kind) -> LocalisedText? {
        switch kind {
        case .text:
            if value.isEmpty { return LocalisedText(fr: "Valeur vide.", ar: "قيمة فارغة.", en: "Empty value.") }
            return value.utf8.contains(0) ? notAllowed : nil
        case .integer(let range):
            if let number = Int(value), range.contains(number) { return nil }
            let bounds = "\(range.lowerBound)–\(range.upperBound)"
            return LocalisedText(
                fr: "Nombre entier attendu (\(bounds)).", ar: "المطلوب عدد صحيح (\(bounds)).", en: "A whole number is expected (\(bounds))."
            )
        case .choice(let choices):
            if choices.contains(value) { return nil }
            let list = choices.joined(separator: ", ")
            return LocalisedText(fr: "Valeurs possibles : \(list).", ar: "القيم الممكنة: \(list).", en: "Possible values: \(list).")
        case .flag:
            return ["true", "false"].contains(value)
                ? nil : LocalisedText(fr: "true ou false attendu.", ar: "المطلوب true أو false.", en: "true or false is expected.")
        }
    }

    private static func unknown(_ endpoint: Endpoint) -> LocalisedText {
        let names = endpoint.query.map(\.name).joined(separator: ", ")
        return LocalisedText(
            fr: "Paramètre inconnu. Paramètres possibles : \(names).", ar: "معلمة غير معروفة. المعلمات الممكنة: \(names).",
            en: "Unknown parameter. Possible parameters: \(names).")
    }

    /// The database keeps no text with it.
    private static let notAllowed = LocalisedText(
        fr: "Le caractère U+0000 n’est pas permis.", ar: "الحرف U+0000 غير مسموح به.", en: "The character U+0000 is not allowed.")
    private static let repeated = LocalisedText(fr: "Paramètre répété.", ar: "المعلمة مكررة.", en: "The parameter is repeated.")
}
