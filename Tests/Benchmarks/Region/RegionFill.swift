import Contracts
import Domain
import Postgres
import TestSupport

/// Fills the region as it is always filled: events of the four countries, carried by their relays, applied by the aggregator.
enum RegionFill {
    private static let portion = 500

    static func ministries(_ services: ServicesUnderTest) async throws -> [Ministry] {
        var ministries: [Ministry] = []
        for country in Ministry.countries { ministries.append(try await Ministry(country, services)) }
        return ministries
    }

    /// Each action planned and reported on once. Returns when the region has applied everything and has told its figures.
    static func fill(_ ministries: [Ministry], actions: Int, _ services: ServicesUnderTest) async throws {
        let own = actions / ministries.count
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ministry in ministries {
                group.addTask {
                    for first in stride(from: 0, to: own, by: portion) {
                        let numbers = first..<min(first + portion, own)
                        try await ministry.record(try numbers.map { try ministry.planned($0) })
                        try await ministry.record(numbers.map { ministry.approved($0, report: 0) })
                    }
                }
            }
            try await group.waitForAll()
        }
        let events = Int64(2 * own * ministries.count)
        try await eventually("\(events) events in the region", within: .seconds(600)) {
            try await services.ask("region", "select events from acceptance_clock") { try $0.only().decode(Int64.self) } >= events
        }
        // What the database does by itself within minutes, while it would take a processor from those who ask.
        for instance in Ministry.countries.map(\.text) + ["region"] {
            _ = try await services.ask(instance, "vacuum analyze") { $0.count }
        }
        try await eventually("the figures told", within: .seconds(300)) {
            let told = try await services.ask(
                "region", "select coalesce(max((figure->>'events')::bigint), 0) from figure_told where id = '@'"
            ) { try $0.only().decode(Int64.self) }
            return told >= events
        }
    }

    /// More reports on these actions, one transaction each, at a pace.
    static func reports(_ ministries: [Ministry], count: Int, each pause: Duration) async throws {
        _ = try await OpenLoop.run(count, each: pause) { number, _ in
            let ministry = ministries[number % ministries.count]
            try await ministry.record([ministry.approved(number / ministries.count, report: 1)])
        }
    }
}
