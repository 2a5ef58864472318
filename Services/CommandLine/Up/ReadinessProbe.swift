import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Asks a service whether it is ready until it is.
struct ReadinessProbe: Sendable {
    enum Answer: Sendable, Equatable {
        case ready
        case notReady(String)
    }

    let client: HTTPClient
    /// Between two questions.
    let interval: Duration

    init(client: HTTPClient = .shared, interval: Duration = .milliseconds(50)) {
        self.client = client
        self.interval = interval
    }

    /// - Parameter alive: asked before each question; when it is false no answer will come.
    func wait(for address: String, within patience: Duration, while alive: @Sendable () -> Bool) async -> Answer {
        let deadline = ContinuousClock.now + patience
        var last = "no answer"
        while ContinuousClock.now < deadline {
            guard alive() else { return .notReady("it ended while it was starting") }
            switch await ask(address) {
            case .ready: return .ready
            case .notReady(let reason): last = reason
            }
            do { try await Task.sleep(for: interval) } catch { return .notReady("stopped while it was starting") }
        }
        return .notReady(last)
    }

    func ask(_ address: String) async -> Answer {
        do {
            let response = try await client.execute(HTTPClientRequest(url: address), timeout: .seconds(2))
            if response.status == .ok { return .ready }
            let body = try await response.body.collect(upTo: 65_536)
            return .notReady(String(buffer: body))
        } catch { return .notReady(String(describing: error)) }
    }
}
