import Contracts
import Synchronization

/// A ministry that keeps writing while things break: each request is repeated with its key until it is answered, as a form
/// that waits for its answer does. What was answered is the history that the topics are held against.
package final class MinistryUnderTest: Sendable {
    private let platform: any PlatformAccess
    private let country: String
    /// The instances of the service that take turns.
    private let doors: [String]
    private let answered = Mutex<[String]>([])

    /// - Parameter doors: where it knocks, the next one when one does not answer; nil: at the country's only service.
    package init(_ platform: any PlatformAccess, country: String, doors: [String]? = nil) {
        self.platform = platform
        self.country = country
        self.doors = doors ?? [country]
    }

    /// The ids of the events that the service said it recorded.
    package var recorded: [String] { answered.withLock { $0 } }

    /// Adopts plans and amends each, so that records have several events whose order can be seen.
    package func write(plans count: Int, from first: Int = 0) async throws {
        let token = try await platform.token(country, "focalPoint")
        for number in first..<(first + count) {
            let id = "plan:01990000-0000-7000-8000-" + String(100_000_000_000 + number)
            let title: JSONValue = ["fr": .string("Plan \(number)")]
            try await send(
                "/v1/plans", ["planID": .string(id), "demonstration": true, "plan": plan(title)], key: "adopt-\(number)", token)
            try await send(
                "/v1/plans/\(id)/revise",
                [
                    "demonstration": true, "plan": plan(["fr": .string("Plan \(number) amendé")]),
                    "reason": ["fr": "Séance"],
                ], key: "amend-\(number)", token)
        }
    }

    private func plan(_ title: JSONValue) -> JSONValue {
        [
            "title": title, "parties": [.string(country)], "lead": .string(country), "period": ["start": "2026", "end": "2027"],
            "adoptedOn": "2026-01-10", "areas": ["migrationAndDevelopment"],
        ]
    }

    private func send(_ path: String, _ body: JSONValue, key: String, _ token: String) async throws {
        let deadline = ContinuousClock.now + .seconds(120)
        for attempt in 0... {
            let door = doors[(key.utf8.reduce(0) { $0 &+ Int($1) } + attempt) % doors.count]
            let answer = try await platform.post(door, path, body, key: key, token: token)
            if let answer, (200..<300).contains(answer.status) {
                return answered.withLock { $0 += (answer.body["events"]?.elements ?? []).compactMap(\.text) }
            }
            if let answer, (400..<500).contains(answer.status), ![409, 429].contains(answer.status) {
                throw NotInTime(description: "\(path) was refused: \(String(decoding: answer.body.compact, as: UTF8.self))")
            }
            guard ContinuousClock.now < deadline else { throw NotInTime(description: "no answer to \(path) within 120 s") }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
