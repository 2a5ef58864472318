import Share
import TestSupport

/// `GET /v1/dashboard` in three languages, 500 times a second over a few connections, of a region with 100,000 actions: at rest, and
/// while events arrive. Counted from the time at which a request was due, so that what waits is not hidden.
enum DashboardLatency {
    static let actions = 100_000
    static let perSecond = 500
    static let seconds = 30
    static let arriving = 50
    private static let languages = ["fr", "ar", "en"]

    static func measure(_ services: ServicesUnderTest) async throws -> [Verdict] {
        let filling = ContinuousClock.now
        let ministries = try await RegionFill.ministries(services)
        try await RegionFill.fill(ministries, actions: actions, services)
        say("\(actions) actions and as many reports in the region after \(Int((ContinuousClock.now - filling).inSeconds)) s")
        let visitor = try await Visitor(services)
        do {
            let verdicts = try await measure(visitor, ministries, services)
            try await visitor.close()
            for ministry in ministries { await ministry.close() }
            return verdicts
        } catch {
            try await visitor.close()
            throw error
        }
    }

    private static func measure(_ visitor: Visitor, _ ministries: [Ministry], _ services: ServicesUnderTest) async throws -> [Verdict] {
        for language in languages {
            let start = ContinuousClock.now
            let answer = try await visitor.dashboard(language)
            say("first answer in \(language): \(answer.bytes) bytes after \(Int((ContinuousClock.now - start).inSeconds * 1_000)) ms")
        }
        let rest = try await load(visitor)
        say("dashboard at rest, \(rest.times.count) requests, \(rest.failed) failed: \(rest.times.text)")
        let moving = try await withThrowingTaskGroup(of: Loaded?.self) { group in
            group.addTask {
                try await RegionFill.reports(ministries, count: arriving * (seconds + 5), each: .seconds(1) / arriving)
                return nil
            }
            group.addTask { try await load(visitor) }
            return try await group.reduce(into: nil) { found, loaded in found = found ?? loaded }
        }
        guard let moving else { return [] }
        say(
            "dashboard while \(arriving) events/s arrive, \(moving.times.count) requests, \(moving.failed) failed: "
                + "\(moving.times.text); "
                + "as of \(moving.pictures) pictures, at most \((moving.oldest * 10).rounded() / 10) s old when answered")
        let memory = try ProcessMemory.mebibytes("VmHWM", of: services.processID(of: "region") ?? 0)
        let name = "dashboard with \(actions) actions, p99 at \(perSecond) requests/s"
        return [
            Verdict(name: name + ", at rest", figure: rest.times.percentile(99), unit: "ms", promise: .atMost(10)),
            Verdict(name: name + ", while events arrive", figure: moving.times.percentile(99), unit: "ms", promise: .atMost(10)),
            Verdict(name: "the aggregator's memory, at most resident", figure: memory, unit: "MiB", promise: .atMost(200)),
        ]
    }

    struct Loaded: Sendable {
        /// What was not answered counts as the time limit.
        let times: Latencies
        let failed: Int
        /// How many pictures were seen, and how old the oldest was, in seconds, when its answer came.
        let pictures: Int
        let oldest: Double
    }

    private static func load(_ visitor: Visitor) async throws -> Loaded {
        let answers = try await OpenLoop.run(seconds * perSecond, each: .seconds(1) / perSecond) { number, due in
            let page = try? await visitor.dashboard(languages[number % languages.count])
            let took = ContinuousClock.now - due
            // At the beginning the picture may be old because nothing has happened since.
            let age = number > seconds * perSecond / 2 ? page?.age : nil
            return (took: page == nil ? max(took, Visitor.limit) : took, page: page, age: age)
        }
        let pages = answers.compactMap(\.page)
        return Loaded(
            times: Latencies(answers.map(\.took)), failed: answers.count - pages.count, pictures: Set(pages.map(\.tag)).count,
            oldest: answers.compactMap(\.age).max() ?? .infinity)
    }
}
