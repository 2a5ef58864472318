import Domain
import Foundation
import Share
import Tansu
import TestSupport

/// What the region promises about speed, measured on this machine over real processes: figures, thresholds, and 1 when a promise is
/// broken.
///
/// Run by `Deploy/benchmark region`. Names of measurements as arguments run only those.
@main
struct Main {
    private typealias Measurement = @Sendable (ServicesUnderTest) async throws -> [Verdict]

    /// What holds a large region measures memory too: its broker honours fetch limits.
    private static let measurements: [(name: String, isLarge: Bool, body: Measurement)] = [
        ("latency", false, { try await VisibleLatency.measure($0) }), ("forms", false, { try await VisibleLatency.measureForms($0) }),
        ("dashboard", true, { try await DashboardLatency.measure($0) }),
    ]

    static func main() async {
        let wanted = Set(CommandLine.arguments.dropFirst())
        var verdicts: [Verdict] = []
        do {
            for (name, isLarge, body) in measurements where wanted.isEmpty || wanted.contains(name) {
                verdicts += try await measure(isLarge: isLarge, body)
            }
        } catch {
            say("A measurement ended early: \(error)")
            exit(1)
        }
        for verdict in verdicts { print(verdict.line) }
        exit(!verdicts.isEmpty && verdicts.allSatisfy(\.isKept) ? 0 : 1)
    }

    /// Each measurement has a platform of its own: a cluster that flushes its commits, a broker, the four services and the aggregator.
    ///
    /// The embedded broker ignores fetch limits and sends a whole backlog at once, which no reader's memory can bound; brokers of a
    /// ministry honour them. So the aggregator of a large region reads through a relay that does.
    private static func measure(isLarge: Bool, _ body: Measurement) async throws -> [Verdict] {
        let services = try await ServicesUnderTest.prepare(isDurable: true)
        let passed = FetchLimitGate.Passed()
        let relay = try await BrokerRelay.start(to: Int(services.brokerPort)) { FetchLimitGate(port: $0, passed: passed) }
        do {
            for country in Ministry.countries { try await services.start(country.text) }
            try await services.start("region", brokerPort: isLarge ? relay.port : nil)
            let verdicts = try await body(services)
            _ = await services.end()
            await relay.stop()
            if isLarge { say("\(passed.cut) answers of the broker were cut to their limit; the largest had \(passed.largest) bytes") }
            return verdicts
        } catch {
            await relay.stop()
            _ = await services.end()
            throw error
        }
    }
}
