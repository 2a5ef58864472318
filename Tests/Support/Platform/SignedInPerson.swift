package import Contracts
import NIOHTTP1

/// Somebody who speaks to one service with a token of their own.
package struct SignedInPerson: Sendable {
    let platform: any PlatformAccess
    let member: String
    package let token: String

    /// The body of the answer.
    /// - Throws: ``UnexpectedAnswer`` when it is no success.
    @discardableResult
    package func post(_ path: String, _ body: JSONValue = [:]) async throws -> JSONValue {
        let answer = try await answer(path, posting: body)
        guard (200..<300).contains(answer.status) else { throw UnexpectedAnswer(.POST, path, answer) }
        return answer.bytes.isEmpty ? .null : try answer.json
    }

    package func get(_ path: String) async throws -> JSONValue {
        let answer = try await answer(path)
        guard answer.status == 200 else { throw UnexpectedAnswer(.GET, path, answer) }
        return try answer.json
    }

    /// Whatever comes back; a question without a body is a GET.
    package func answer(_ path: String, posting body: JSONValue? = nil) async throws -> ReceivedAnswer {
        try await platform.send(body == nil ? .GET : .POST, to: platform.address(of: member) + path, body: body, token: token)
    }

    /// Every entry of a list with pages, at the aggregator.
    package func entries(_ path: String) async throws -> [JSONValue] {
        var found: [JSONValue] = []
        var next: String?
        repeat {
            let page = try await get(path + (next.map { (path.contains("?") ? "&after=" : "?after=") + $0 } ?? ""))
            found += page["entries"]?.elements ?? []
            next = page["next"]?.text
        } while next != nil
        return found
    }
}
