import Contracts
import Domain

/// Which events are shown.
struct TailFilter: Sendable, Equatable {
    /// Country codes; empty: all.
    var countries: Set<String> = []
    /// Endings or whole names of types, such as `progress-approved.v1`; empty: all.
    var types: [String] = []
    /// The record, with or without its kind; nil: all.
    var subject: String?
    /// Recorded at this time or later.
    var since: Instant?

    func shows(_ event: CloudEvent) -> Bool {
        if !countries.isEmpty, !countries.contains(event.source.country?.text ?? "region") { return false }
        if !types.isEmpty, !types.contains(where: { Self.matches(event.type.text, $0) }) { return false }
        if let subject, event.subject != subject, !event.subject.hasSuffix(":" + subject) { return false }
        if let since, event.recordedTime < since { return false }
        return true
    }

    private static func matches(_ type: String, _ wanted: String) -> Bool {
        type == wanted || type.hasSuffix("." + wanted) || type.contains("." + wanted + ".")
    }
}
