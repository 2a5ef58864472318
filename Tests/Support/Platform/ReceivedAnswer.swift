package import AsyncHTTPClient
package import Contracts
package import NIOCore
package import NIOHTTP1

/// What came back over HTTP.
package struct ReceivedAnswer: Sendable {
    package let status: Int
    package let headers: HTTPHeaders
    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var json: JSONValue {
        get throws { try JSONValue(bytes) }
    }
}

/// An answer that the test did not expect.
package struct UnexpectedAnswer: Error, CustomStringConvertible {
    package let description: String

    init(_ method: HTTPMethod, _ address: String, _ answer: ReceivedAnswer) {
        description = "\(method) \(address) was answered with \(answer.status): \(answer.text.prefix(2_000))"
    }
}

extension PlatformAccess {
    /// One request; redirects are handed back, not followed.
    package func send(
        _ method: HTTPMethod = .GET, to address: String, body: JSONValue? = nil, form: String? = nil, token: String? = nil,
        headers: [String: String] = [:], within time: TimeAmount = .seconds(20)
    ) async throws -> ReceivedAnswer {
        var request = HTTPClientRequest(url: address)
        request.method = method
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        if let token { request.headers.replaceOrAdd(name: "authorization", value: "Bearer \(token)") }
        if let body {
            request.headers.replaceOrAdd(name: "content-type", value: "application/json")
            request.body = .bytes(body.compact)
        } else if let form {
            request.headers.replaceOrAdd(name: "content-type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(Array(form.utf8))
        }
        let response = try await PlatformClient.shared.execute(request, timeout: time)
        let bytes = try await response.body.collect(upTo: 67_108_864)
        return ReceivedAnswer(status: Int(response.status.code), headers: response.headers, bytes: Array(buffer: bytes))
    }
}

/// One client for all tests, which does not follow redirects.
package enum PlatformClient {
    package static let shared: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}
