import AsyncHTTPClient
import Contracts
import NIOCore
import NIOHTTP1
import ServiceHost

/// Speaks to the aggregator's operator API with a token of the development issuer.
struct OperatorClient: Sendable {
    let address: String
    let token: String

    init(_ place: StatePlace) async throws {
        address = try place.running().dashboard
        token = try await DevelopmentIssuer(folder: place.folder.issuer).token(
            subject: "recosa-operator", roles: ["operator"], scopes: ["operator"], lifetime: .seconds(600), now: WallTime.now())
    }

    func get(_ path: String) async throws -> JSONValue { try await send(.GET, path, body: nil, within: .seconds(30)) }

    /// - Parameter time: a rebuild reads everything that was ever accepted.
    func post(_ path: String, _ body: JSONValue, within time: TimeAmount) async throws -> JSONValue {
        try await send(.POST, path, body: body, within: time)
    }

    private func send(_ method: HTTPMethod, _ path: String, body: JSONValue?, within time: TimeAmount) async throws -> JSONValue {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers = ["authorization": "Bearer \(token)", "accept": "application/json", "accept-language": "en"]
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(body.compact)
        }
        let status: UInt
        let bytes: [UInt8]
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: time)
            status = response.status.code
            bytes = Array(buffer: try await response.body.collect(upTo: 67_108_864))
        } catch { throw OperatorFailure.noAnswer(address: address, reason: "\(error)") }
        guard (200..<300).contains(status) else {
            throw OperatorFailure.refused(path: path, status: status, answer: String(decoding: bytes, as: UTF8.self))
        }
        do throws(ContractError) { return try JSONValue(bytes) } catch {
            throw OperatorFailure.noAnswer(address: address, reason: "\(error)")
        }
    }
}

/// Why the aggregator did not do what was asked.
enum OperatorFailure: CommandFailure {
    case noAnswer(address: String, reason: String)
    case refused(path: String, status: UInt, answer: String)

    /// sysexits.h: 69 EX_UNAVAILABLE, 65 EX_DATAERR.
    var exitCode: Int32 {
        switch self {
        case .noAnswer: 69
        case .refused: 65
        }
    }

    var description: String {
        switch self {
        case .noAnswer(let address, let reason): "Run recosa doctor: the aggregator at \(address) does not answer (\(reason))."
        case .refused(let path, let status, let answer): "The aggregator answered \(path) with \(status): \(answer)"
        }
    }
}
