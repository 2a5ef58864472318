import FoundationEssentials
import Topic

/// Headers of a record as JSON: a list of name and value, the value in Base64 because any bytes may stand there.
enum StoredHeaders {
    private struct Header: Codable {
        let name: String
        let value: Data
    }

    static func text(_ headers: [MessageHeader]) throws -> String {
        let stored = headers.map { Header(name: $0.name, value: Data($0.value)) }
        return String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
    }

    static func headers(_ text: String) throws -> [MessageHeader] {
        try JSONDecoder().decode([Header].self, from: Data(text.utf8)).map { MessageHeader($0.name, Array($0.value)) }
    }
}
