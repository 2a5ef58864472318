import Domain
import Foundation
import ServiceHost

/// Carries the steps of an import to the services, each with its Idempotency-Key: what is in already is answered again and
/// has no second effect, so an import that was cut short is simply started again.
struct ImportRun: Sendable {
    /// Sent in one request: small enough to be answered in time by a service that has much to do.
    private static let batch = 50

    /// By country code.
    let services: [String: String]
    let issuer: DevelopmentIssuer
    let post: ImportPost
    /// How long a partner's record, or a service that does not answer, is waited for.
    let patience: Duration
    /// Called after each step.
    let advanced: @Sendable () -> Void

    func perform(_ steps: [ImportStep]) async throws {
        let first = ImportQueue(steps)
        for country in first.countries where services[country.text] == nil { throw ImportFailure.noService(country: country.text) }
        let queue = SharedImportQueue(first)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for country in first.countries {
                group.addTask { try await perform(steps, of: country, queue) }
            }
            try await group.waitForAll()
        }
    }

    private func perform(_ steps: [ImportStep], of country: CountryCode, _ queue: SharedImportQueue) async throws {
        let tokens = try await tokens(of: country)
        var begun: [Int: ContinuousClock.Instant] = [:]
        while let batch = queue.next(for: country, atMost: Self.batch) {
            guard let role = batch.first.map({ steps[$0].role }) else {
                // Everything left waits for another country, which goes on beside.
                try await Task.sleep(for: .milliseconds(20))
                continue
            }
            for index in batch where begun[index] == nil { begun[index] = .now }
            let address = (services[country.text] ?? "") + "/v1/import"
            let results = try await post.send(batch.map { steps[$0] }, to: address, token: tokens[role] ?? "")
            var done: Set<Int> = []
            var delay: Duration?
            for (index, result) in zip(batch, results) {
                let waited = ContinuousClock.now - (begun[index] ?? .now)
                switch ImportVerdict.of(status: result.status, operation: steps[index].operation, waited: waited, patience: patience) {
                case .done: done.insert(index)
                case .again(let after): delay = after
                case .refused: throw ImportFailure.refused(key: steps[index].key, address: "POST " + address, answer: result.text)
                }
            }
            for _ in done { advanced() }
            queue.finish(done, of: country)
            if let delay, done.isEmpty { try await Task.sleep(for: delay) }
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
}
