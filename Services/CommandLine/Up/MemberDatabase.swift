import Foundation
import Postgres

/// How one member's two roles sign in to its database.
struct MemberDatabase: Sendable, Equatable {
    let owner: PostgresSettings
    let service: PostgresSettings

    /// A connection URL without password. A socket's folder is the parameter `host`, because it cannot stand in the authority.
    static func url(_ settings: PostgresSettings) -> String {
        let parameters = settings.parameters
        let user = encoded(parameters["user"] ?? "postgres")
        let rest = parameters.filter { !["user", "dbname"].contains($0.key) }.sorted { $0.key < $1.key }
        let query = rest.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
        return "postgresql://\(user)@/\(encoded(parameters["dbname"] ?? ""))" + (query.isEmpty ? "" : "?" + query)
    }

    private static func encoded(_ text: String) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? text
    }
}
