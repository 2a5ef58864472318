package import Domain

/// Addresses of pages: in the reader's language, and at the time the reader asked for, so that following a link never changes the time.
package struct Links: Sendable {
    package let language: Language
    /// The time in the address; nil for the present.
    package let asOf: Instant?

    package init(_ language: Language, asOf: Instant?) {
        self.language = language
        self.asOf = asOf
    }

    /// `path` without language and leading slash; the address carries `query` and the time.
    package func page(_ path: String, _ query: KeyValuePairs<String, String> = [:]) -> String {
        var pairs = query.map { ($0.key, $0.value) }
        if let asOf { pairs.append(("asOf", asOf.text)) }
        return "/\(language.rawValue)/\(path)" + QueryText.write(pairs)
    }

    /// The record's own page; nil for kinds that are shown on another record's page.
    package func record(_ id: AggregateID) -> String? {
        switch id.kind {
        case .plan: page("plans/\(id.id.text)")
        case .action: page("actions/\(id.id.text)")
        case .practice: page("practices/\(id.id.text)")
        case .pilot: page("pilots/\(id.id.text)")
        case .agreement: page("agreements") + "#\(id.id.text)"
        case .transfer: page("transfers") + "#\(id.id.text)"
        case .indicator, .report, .participation: nil
        }
    }
}
