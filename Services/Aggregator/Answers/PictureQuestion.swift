import Domain
import ServiceHost
import View

/// A question about the picture, and in which form its answer is wanted.
struct PictureQuestion: Sendable {
    /// What is asked, whatever the form of the answer: questions that are equal have one answer in each picture.
    struct Subject: Hashable, Sendable {
        let operation: String
        let path: [String: String]
        let query: [String: String]
    }

    /// The same answer written in another way.
    struct Form: Hashable, Sendable {
        let format: AnswerBytes.Format
        /// nil: texts in all their languages.
        let language: LanguageCode?

        func tag(of picture: Picture) -> EntityTag {
            EntityTag("\(picture.tag)-\(language?.text ?? "all")-\(format.rawValue)", isWeak: true)
        }
    }

    let subject: Subject
    let form: Form
    /// nil: about the present.
    let asOf: Instant?
    /// Whether an answer from an earlier picture will do, see ``Endpoint/isSummary``.
    let isSummary: Bool
    let make: @Sendable (Picture) async throws -> Answer
}
