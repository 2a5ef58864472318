import Contracts
import Domain
import ServiceHost

/// One fault within an answer that is not a problem as a whole.
enum ProblemJSON {
    static func fault(_ error: ProblemError, _ language: LanguageCode) -> JSONValue {
        let text =
            switch language {
            case .ar: error.detail.arabic
            case .en: error.detail.english
            default: error.detail.french
            }
        return ["pointer": .string(error.pointer), "code": .string(error.code), "detail": .string(text)]
    }
}
