import AsyncHTTPClient
import Contracts
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import ServiceHost

/// Carries the steps of an import to the services, each with its Idempotency-Key: what is in already is answered again and
/// has no second effect, so an import that was cut short is simply started again.
struct ImportRun: Sendable {
    /// By country code.
    let services: [String: String]
    let issuer: DevelopmentIssuer
    let client: HTTPClient
    /// How long a partner's record, or a service that does not answer, is waited for.
    let patience: Duration
    /// Called after each step.
    let advanced: @Sendable () -> Void

    func perform(_ steps: [ImportStep]) async throws {
        let lanes = ImportLanes.of(steps)
        for country in lanes.keys.map(\.text).sorted() where services[country] == nil { throw ImportFailure.noService(country: country) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (country, steps) in lanes {
                group.addTask {
                    let tokens = try await tokens(of: country)
                    for step in steps {
                        try await perform(step, at: services[country.text] ?? "", token: tokens[step.role] ?? "")
                        advanced()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Two persons, because nobody approves their own report.
    private func tokens(of country: CountryCode) async throws -> [ImportRole: String] {
        var tokens: [ImportRole: String] = [:]
        for role in ImportRole.allCases {
            tokens[role] = try await issuer.token(
                subject: "import-\(role.rawValue)", country: country.text, roles: [role.rawValue], scopes: [role.rawValue],
                lifetime: .seconds(7200), now: WallTime.now())
        }
        return tokens
    }

    private func perform(_ step: ImportStep, at address: String, token: String) async throws {
        var request = HTTPClientRequest(url: address + step.path)
        request.method = .POST
        request.headers = [
            "authorization": "Bearer \(token)", "content-type": "application/json", "idempotency-key": step.key, "accept-language": "en",
        ]
        request.body = .bytes(step.body.json.compact)
        let begun = ContinuousClock.now
        while true {
            let (status, answer) = try await send(request)
            let verdict = ImportVerdict.of(
                status: status, operation: step.operation, waited: ContinuousClock.now - begun, patience: patience)
            switch verdict {
            case .done: return
            case .again(let delay): try await Task.sleep(for: delay)
            case .refused: throw ImportFailure.refused(key: step.key, address: "POST " + request.url, answer: answer)
            }
        }
    }

    /// - Returns: no status when there was no answer, with the reason.
    private func send(_ request: HTTPClientRequest) async throws -> (Int?, String) {
        do {
            let response = try await client.execute(request, timeout: .seconds(30))
            let body = try await response.body.collect(upTo: 1_048_576)
            return (Int(response.status.code), "\(response.status.code): \(String(buffer: body))")
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return (nil, String(describing: error))
        }
    }
}
