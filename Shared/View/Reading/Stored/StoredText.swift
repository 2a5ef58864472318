import Domain
import FoundationEssentials

/// Texts that are stored as JSON.
enum StoredText {
    static func languageMap(_ json: String) throws(ReadingError) -> LanguageMap {
        do {
            return try JSONDecoder().decode(LanguageMap.self, from: Data(json.utf8))
        } catch {
            throw .corrupt("a stored text cannot be read: \(error)")
        }
    }

    static func json(_ text: LanguageMap) throws(ReadingError) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        } catch {
            throw .corrupt("a text cannot be stored: \(error)")
        }
    }
}
