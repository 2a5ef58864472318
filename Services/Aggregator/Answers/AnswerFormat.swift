import HTTPTypes
import Hummingbird
import ServiceHost

/// In which form an answer is wanted: the parameter before the header, JSON before CSV.
enum AnswerFormat {
    static func choose(_ request: Request, _ parameter: String?, _ endpoint: Endpoint) throws(Problem) -> AnswerBytes.Format {
        if let parameter, let format = AnswerBytes.Format(rawValue: parameter) { return format }
        guard let accept = request.headers[.accept]?.lowercased() else { return .json }
        for range in accept.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let type = parts.first, !parts.dropFirst().contains("q=0") else { continue }
            if type == "text/csv", endpoint.hasTable { return .csv }
            if ["application/json", "application/*", "*/*"].contains(type) { return .json }
        }
        throw notAcceptable
    }

    static let notAcceptable = Problem(
        ProblemKind(
            code: "not-acceptable", status: .notAcceptable,
            title: LocalisedText(fr: "Format non disponible", ar: "الصيغة غير متاحة", en: "Format not available")),
        detail: LocalisedText(
            fr: "Demandez application/json, ou text/csv pour une table.", ar: "اطلب application/json أو text/csv للجداول.",
            en: "Ask for application/json, or text/csv for a table."))
}
