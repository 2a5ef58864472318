import AsyncHTTPClient
import NIOCore
import NIOHTTP1

extension PlatformAccess {
    /// Follows an answer that does not end, line by line, until `take` has what it waits for.
    package func follow(
        _ path: String, at member: String, headers: [String: String], until take: @Sendable (String) async throws -> Bool
    ) async throws {
        var request = HTTPClientRequest(url: address(of: member) + path)
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        let response = try await PlatformClient.shared.execute(request, timeout: .minutes(5))
        guard response.status == .ok else { throw NotInTime(description: "\(path) was answered with \(response.status)") }
        var line: [UInt8] = []
        for try await part in response.body {
            for byte in part.readableBytesView {
                guard byte == UInt8(ascii: "\n") else {
                    line.append(byte)
                    continue
                }
                if try await take(String(decoding: line, as: UTF8.self)) { return }
                line.removeAll()
            }
        }
        throw NotInTime(description: "\(path) ended before what was waited for")
    }
}
