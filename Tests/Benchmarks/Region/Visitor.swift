import AsyncHTTPClient
import Contracts
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import Share
import TestSupport

/// Reads the dashboard's endpoint over a few connections that stay open.
struct Visitor: Sendable {
    struct Page: Sendable {
        let bytes: Int
        /// Of the picture, without language and form.
        let tag: String
        /// Seconds since the time the answer says it holds for.
        let age: Double
    }

    struct Failed: Error { let status: UInt }

    /// How long an answer is waited for.
    static let limit = Duration.seconds(60)
    private static let connections = 8

    private let client: HTTPClient
    private let address: String
    private let token: String

    init(_ services: ServicesUnderTest) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = Self.connections
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        address = services.address(of: "region") + "/v1/dashboard?lang="
        token = try await services.token(nil, "committee")
    }

    func close() async throws { try await client.shutdown() }

    func dashboard(_ language: String) async throws -> Page {
        var request = HTTPClientRequest(url: address + language)
        request.headers.add(name: "authorization", value: "Bearer " + token)
        let response = try await client.execute(request, timeout: .seconds(Int64(Self.limit.inSeconds)))
        let body = try await response.body.collect(upTo: 8 << 20)
        guard response.status == .ok else { throw Failed(status: response.status.code) }
        let tag = response.headers.first(name: "etag") ?? ""
        return Page(bytes: body.readableBytes, tag: String(tag.prefix { $0 != "-" }), age: Self.age(body))
    }

    /// Found byte by byte, without a decoder or a search in text, which would cost this machine more than the answer does.
    private static func age(_ body: ByteBuffer) -> Double {
        let before = Array("\"picture\":{\"asOf\":\"".utf8)
        let asOf = body.withUnsafeReadableBytes { bytes -> Instant? in
            let found = bytes.indices.first { bytes[$0] == before[0] && bytes[$0...].starts(with: before) }
            guard let found else { return nil }
            let text = bytes[(found + before.count)...].prefix { $0 != UInt8(ascii: "\"") }
            return try? Instant(String(decoding: text, as: UTF8.self))
        }
        guard let asOf else { return .infinity }
        return Date().timeIntervalSince1970 - Double(asOf.microseconds) / 1_000_000
    }
}
