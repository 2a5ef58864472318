import HTTPTypes

/// The body of a problem response, in one language.
struct ProblemDocument {
    let problem: Problem
    /// The request this is about: `urn:recosa:request:<id>`.
    let instance: String
    let language: Language
    let texts: ProblemTexts

    /// Members in the order of RFC 9457, then the extension member `errors`.
    var json: String {
        var members = [
            "\"type\":\(JSONText.quoted(problem.kind.type))",
            "\"title\":\(JSONText.quoted(texts(problem.kind.code, language) ?? problem.kind.title.text(in: language)))",
            "\"status\":\(problem.kind.status.code)",
        ]
        if let detail = problem.detail { members.append("\"detail\":\(JSONText.quoted(detail.text(in: language)))") }
        members.append("\"instance\":\(JSONText.quoted(instance))")
        if !problem.errors.isEmpty { members.append("\"errors\":[\(problem.errors.map(error).joined(separator: ","))]") }
        return "{" + members.joined(separator: ",") + "}"
    }

    private func error(_ error: ProblemError) -> String {
        let detail = error.detail.text(in: language)
        return "{\"pointer\":\(JSONText.quoted(error.pointer)),\"code\":\(JSONText.quoted(error.code)),"
            + "\"detail\":\(JSONText.quoted(detail.isEmpty ? texts(error.code, language) ?? error.code : detail))}"
    }
}
