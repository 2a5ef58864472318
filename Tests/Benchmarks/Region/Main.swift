import Domain
import Foundation
import Share
import TestSupport

/// What the region promises about speed, measured on this machine over real processes: figures, thresholds, and 1 when a promise is
/// broken.
///
/// Run by `Deploy/benchmark region`. Names of measurements as arguments run only those.
@main
struct Main {
    private typealias Measurement = @Sendable (ServicesUnderTest) async throws -> [Verdict]

    private static let measurements: [(name: String, body: Measurement)] = [
        ("latency", { try await VisibleLatency.measure($0) }), ("forms", { try await VisibleLatency.measureForms($0) }),
        ("dashboard", { try await DashboardLatency.measure($0) }),
    ]

    static func main() async {
        let wanted = Set(CommandLine.arguments.dropFirst())
        var verdicts: [Verdict] = []
        do {
            for (name, body) in measurements where wanted.isEmpty || wanted.contains(name) { verdicts += try await measure(body) }
        } catch {
            say("A measurement ended early: \(error)")
            exit(1)
        }
        for verdict in verdicts { print(verdict.line) }
        exit(!verdicts.isEmpty && verdicts.allSatisfy(\.isKept) ? 0 : 1)
    }

    /// Each measurement has a platform of its own: a cluster that flushes its commits, a broker, the four services and the aggregator.
    private static func measure(_ body: Measurement) async throws -> [Verdict] {
        let services = try await ServicesUnderTest.prepare(isDurable: true)
        do {
            for instance in Ministry.countries.map(\.text) + ["region"] { try await services.start(instance) }
            let verdicts = try await body(services)
            _ = await services.end()
            return verdicts
        } catch {
            _ = await services.end()
            throw error
        }
    }
}
