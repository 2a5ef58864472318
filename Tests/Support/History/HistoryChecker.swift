/// Holds what was read from the topics against what the services said they recorded: nothing lost, nothing twice, order kept.
///
/// The topics may repeat what they had (a publisher that crashed goes back to the first event it has no answer for). So the
/// checker reads as every reader of the platform does: the next number is taken, an earlier one dropped, a later one ignored
/// until it comes again in its turn.
package enum HistoryChecker {
    /// - Parameters:
    ///   - recorded: the ids of the events that services answered with.
    ///   - possiblyRecorded: ids of requests that were cut off; they may have had their effect or not.
    ///   - published: what was read, each partition in its order.
    package static func violations(
        recorded: [String], possiblyRecorded: Set<String> = [], published: [PublishedEvent]
    ) -> [HistoryViolation] {
        let reading = read(published)
        var found = reading.violations
        let taken = reading.taken
        let known = Set(taken.map(\.id))
        found += recorded.filter { !known.contains($0) }.map(HistoryViolation.lost)
        let accounted = Set(recorded).union(possiblyRecorded)
        found += taken.filter { !accounted.contains($0.id) }.map { .unaccounted(id: $0.id) }
        return found + repeated(taken) + disordered(taken)
    }

    /// What a reader takes, in its order.
    private static func read(_ published: [PublishedEvent]) -> (taken: [PublishedEvent], violations: [HistoryViolation]) {
        var taken: [PublishedEvent] = []
        var names: [String: [Int64: String]] = [:]
        var last: [String: Int64] = [:]
        var highest: [String: Int64] = [:]
        var violations: [HistoryViolation] = []
        for event in published {
            if let known = names[event.source]?[event.sequence], known != event.id {
                violations.append(.numberedTwice(source: event.source, sequence: event.sequence, first: known, second: event.id))
            }
            names[event.source, default: [:]][event.sequence] = event.id
            highest[event.source] = max(highest[event.source] ?? 0, event.sequence)
            guard event.sequence == (last[event.source] ?? 0) + 1 else { continue }
            last[event.source] = event.sequence
            taken.append(event)
        }
        for (source, highest) in highest.sorted(by: { $0.key < $1.key }) where (last[source] ?? 0) < highest {
            violations.append(.gap(source: source, missing: (last[source] ?? 0) + 1))
        }
        return (taken, violations)
    }

    private static func repeated(_ taken: [PublishedEvent]) -> [HistoryViolation] {
        var seen: Set<String> = []
        return taken.filter { !seen.insert($0.id).inserted }.map { .twice(id: $0.id) }
    }

    private static func disordered(_ taken: [PublishedEvent]) -> [HistoryViolation] {
        struct Record: Hashable {
            let owner: String
            let subject: String
        }
        var last: [Record: Int64] = [:]
        var found: [HistoryViolation] = []
        for event in taken {
            // Each country makes its own statements about a joint record and numbers them itself.
            let record = Record(owner: event.source.split(separator: ":").dropLast(2).joined(separator: ":"), subject: event.subject)
            let expected = (last[record] ?? 0) + 1
            if event.subjectSequence != expected {
                found.append(.outOfOrder(subject: event.subject, expected: expected, found: event.subjectSequence))
            }
            last[record] = event.subjectSequence
        }
        return found
    }
}
