/// Looks a text up in the catalogue of the caller: by problem or error code and language; nil leaves the text as it is.
package typealias ProblemTexts = @Sendable (_ code: String, _ language: Language) -> String?
