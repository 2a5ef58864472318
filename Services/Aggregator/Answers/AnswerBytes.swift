import Domain
import FoundationEssentials

/// A written answer.
struct AnswerBytes: Sendable {
    let contentType: String
    let bytes: [UInt8]

    enum Format: String, Sendable {
        case json, csv
    }

    /// - Throws: a ``Problem`` when a table is asked for and the answer has none.
    static func write(_ answer: Answer, as format: Format, language: LanguageCode?) throws -> AnswerBytes {
        switch format {
        case .json:
            let encoder = JSONEncoder()
            // Sorted: the same answer has the same bytes.
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            if let language { encoder.userInfo[.onlyLanguage] = language }
            return AnswerBytes(contentType: "application/json", bytes: Array(try encoder.encode(answer.document)))
        case .csv:
            guard let table = answer.table?(TableTexts(language: language ?? .fr)) else { throw AnswerFormat.notAcceptable }
            return AnswerBytes(contentType: "text/csv; charset=utf-8; header=present", bytes: Array(table.text.utf8))
        }
    }
}
