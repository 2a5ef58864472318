package import Contracts
package import HTTPTypes
package import HummingbirdTesting
import NIOCore

/// What a service on a test bench answered, without socket.
package struct BenchAnswer: Sendable {
    package let status: Int
    package let body: JSONValue
    package let text: String
    package let headers: HTTPFields

    /// The faults that it names, as `pointer code`.
    package var faults: [String] {
        (body["errors"]?.elements ?? []).map { "\($0["pointer"]?.text ?? "?") \($0["code"]?.text ?? "?")" }
    }
}

extension TestClientProtocol {
    /// One request; a body without a type of its own is JSON.
    package func answer(
        _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]?, token: String?, headers: HTTPFields
    ) async throws -> BenchAnswer {
        var fields = headers
        if let token { fields[.authorization] = "Bearer \(token)" }
        if body != nil, fields[.contentType] == nil { fields[.contentType] = "application/json" }
        return try await execute(uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) }) { response in
            let bytes = Array(buffer: response.body)
            return BenchAnswer(
                status: response.status.code, body: (try? JSONValue(bytes)) ?? .null, text: String(decoding: bytes, as: UTF8.self),
                headers: response.headers)
        }
    }
}
