import Foundation
import Share

/// What the national services promise about speed, measured on this machine: figures, thresholds, and 1 when a promise is broken.
///
/// Run by `Deploy/benchmark`. Names of measurements as arguments run only those.
@main
struct Main {
    static func main() async {
        do {
            let verdicts = try await measure(Set(CommandLine.arguments.dropFirst()))
            for verdict in verdicts { print(verdict.line) }
            exit(verdicts.allSatisfy(\.isKept) ? 0 : 1)
        } catch {
            say("Nothing is shown, a measurement ended early: \(error)")
            exit(1)
        }
    }

    private static func measure(_ wanted: Set<String>) async throws -> [Verdict] {
        func runs(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
        let bed = try await BenchmarkBed()
        var verdicts: [Verdict] = []
        do {
            if runs("memory") { verdicts.append(try await IdleMemory.measure(bed)) }
            if runs("latency") { verdicts.append(try await AcknowledgementLatency.measure(bed)) }
            if runs("drain") { verdicts.append(try await OutboxDrain.measure(bed)) }
            if runs("writers") { verdicts += try await Writers.measure(bed) }
        } catch {
            await bed.close()
            throw error
        }
        await bed.close()
        return verdicts
    }
}
