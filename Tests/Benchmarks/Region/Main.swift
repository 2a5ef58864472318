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
    private static func measure(isLarge: Bool, _ body: Measurement) async throws -> [Verdict] {
        let services = try await ServicesUnderTest.prepare(isDurable: true)
        do {
            for country in Ministry.countries { try await services.start(country.text) }
            let verdicts = isLarge ? try await withinLimits(body, services) : try await started(body, services, brokerPort: nil)
            _ = await services.end()
            return verdicts
        } catch {
            _ = await services.end()
            throw error
        }
    }

    private static func started(
        _ body: Measurement, _ services: ServicesUnderTest, brokerPort: Int?
    ) async throws -> [Verdict] {
        try await services.start("region", brokerPort: brokerPort)
        return try await body(services)
    }

    /// The embedded broker ignores fetch limits and sends a whole backlog at once, which no reader's memory can bound; brokers of a
    /// ministry honour them. So the aggregator of a large region reads through a relay that does.
    private static func withinLimits(_ body: Measurement, _ services: ServicesUnderTest) async throws -> [Verdict] {
        let passed = FetchLimitGate.Passed()
        let relay = try await BrokerRelay.start(to: Int(services.brokerPort)) { FetchLimitGate(port: $0, passed: passed) }
        do {
            let verdicts = try await started(body, services, brokerPort: relay.port)
            // The aggregator before what it reads through.
            _ = await services.stop("region")
            await relay.stop()
            say("\(passed.cut) answers of the broker were cut to their limit; the largest had \(passed.largest) bytes")
            return verdicts
        } catch {
            await relay.stop()
            throw error
        }
    }
}
