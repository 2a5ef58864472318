import AsyncHTTPClient
import Contracts
import Domain
import NIOCore
import NIOHTTP1

/// Brings some steps to a service's import in one request.
struct ImportPost: Sendable {
    /// What became of one step.
    struct Result: Sendable, Equatable {
        /// Nil when there was no answer.
        let status: Int?
        /// The answer, or why there was none.
        let text: String
    }

    let client: HTTPClient

    /// - Returns: one result for each step, in their order.
    func send(_ steps: [ImportStep], to address: String, token: String) async throws -> [Result] {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers = ["authorization": "Bearer \(token)", "content-type": "application/json", "accept-language": "en"]
        request.body = .bytes(JSONValue.array(steps.map(\.json)).compact)
        do {
            let response = try await client.execute(request, timeout: .seconds(30))
            let body = try await response.body.collect(upTo: 16_777_216)
            return Self.results(of: steps.count, status: Int(response.status.code), Array(buffer: body))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return Array(repeating: Result(status: nil, text: String(describing: error)), count: steps.count)
        }
    }

    /// An answer to the request as a whole is the answer to each step.
    static func results(of count: Int, status: Int, _ body: [UInt8]) -> [Result] {
        let results = status == 200 ? (try? JSONValue(body))?["results"]?.elements : nil
        guard let results, results.count == count else {
            // A success that does not tell what became of the steps tells nothing: they are asked for again.
            let status = (200..<300).contains(status) ? nil : status
            return Array(repeating: Result(status: status, text: String(decoding: body, as: UTF8.self)), count: count)
        }
        return results.map { result in
            var status: Int?
            if case .number(let digits)? = result["status"] { status = Int(digits) }
            return Result(status: status, text: String(decoding: result.compact, as: UTF8.self))
        }
    }
}

extension ImportStep {
    /// As ``ImportStep/read(_:)`` takes it.
    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("country", .string(country.text)), .init("operation", .string(operation.rawValue)), .init("key", .string(key)),
            .init("role", .string(role.rawValue)),
        ]
        if let target { members.append(.init("target", .string(target.text))) }
        if let item { members.append(.init("item", .string(item.text))) }
        return .object(members + [.init("body", body.json)])
    }
}
