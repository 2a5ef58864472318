import Domain
import View

/// Writes values into cells of a table.
struct TableTexts: Sendable {
    let language: LanguageCode

    func text(_ map: LanguageMap?) -> String { map.map { $0.best(for: language).text } ?? "" }

    func codes(_ countries: [CountryCode]) -> String { countries.map(\.text).joined(separator: " ") }

    /// The number, or nothing; and what the figure is instead: a blank is never taken for a zero.
    func figure(_ figure: Figure) -> [String] { [figure.value.number?.text ?? "", figure.value.state] }

    func flag(_ value: Bool) -> String { value ? "true" : "false" }

    /// What every record's row begins with.
    func head(_ head: RecordHead) -> [String] {
        [
            head.id.text, text(head.title), codes(head.stated), flag(!head.disagreements.isEmpty), flag(head.demonstration),
            head.changedAt.text,
        ]
    }

    static let headColumns = ["id", "title", "stated", "disagreement", "demonstration", "changedAt"]
}
