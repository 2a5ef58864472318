import Domain
import Share
import TestSupport

/// From the return of a commit at a ministry until the aggregator's API shows its event.
///
/// The promise is about 300 events a second. So many approvals over HTTP need more than two cores for the four ministries alone: there
/// the events are committed by the ministries' own outbox transaction, beside the running services whose relays carry them. The way of
/// the forms is measured too, at a pace that a small machine can take.
enum VisibleLatency {
    static let perSecond = 300
    static let formsPerSecond = 50
    static let warmUp = 10
    static let seconds = 60
    /// Events a second that are looked for: looking costs the region more than an event does.
    static let sampled = 3
    static let poll = Duration.milliseconds(10)
    /// Once the promise is broken, how much later than promised it comes is looked at more coarsely: who looks often holds up others.
    static let promised = Duration.milliseconds(100)
    static let latePoll = Duration.milliseconds(25)

    /// An event that is about to be committed.
    struct Statement: Sendable {
        let action: String
        let report: String
        /// Returns the time of the commit.
        let commit: @Sendable () async throws -> ContinuousClock.Instant
    }

    static func measureForms(_ services: ServicesUnderTest) async throws -> [Verdict] {
        let forms = try await submitted(formsPerSecond * (warmUp + seconds), services)
        let outcome = try await load(forms, perSecond: formsPerSecond, services)
        say("commit to visible, approved over HTTP: \(outcome.text)")
        return [visible(outcome, formsPerSecond, "approved over HTTP")]
    }

    static func measure(_ services: ServicesUnderTest) async throws -> [Verdict] {
        let ministries = try await RegionFill.ministries(services)
        let outcome = try await load(try await prepared(perSecond * (warmUp + seconds), ministries), perSecond: perSecond, services)
        say("commit to visible, recorded in the ministries' outboxes: \(outcome.text)")
        for ministry in ministries { await ministry.close() }
        return [
            Verdict(name: "events reached", figure: outcome.reached, unit: "events/s", promise: .atLeast(Double(perSecond) * 0.99)),
            visible(outcome, perSecond, "recorded in the outboxes"),
        ]
    }

    private static func visible(_ outcome: Outcome, _ perSecond: Int, _ way: String) -> Verdict {
        Verdict(
            name: "commit at the ministry to visible in the API, p99 at \(perSecond) events/s \(way)",
            figure: outcome.latencies.percentile(99), unit: "ms", promise: .atMost(promised.inSeconds * 1_000))
    }

    /// Reports that wait for their approval, at the ministries' doors.
    private static func submitted(_ count: Int, _ services: ServicesUnderTest) async throws -> [Statement] {
        let start = ContinuousClock.now
        let approvals = try await Approvals.submit(count, to: services)
        say("\(count) reports submitted in \(Int((ContinuousClock.now - start).inSeconds)) s")
        var people: [String: SignedInPerson] = [:]
        for country in Ministry.countries.map(\.text) { people[country] = try await services.person(country, "focalPoint") }
        return approvals.reports.compactMap { report in
            people[report.country].map { person in
                Statement(action: report.action, report: report.report) {
                    try await person.post(report.path)
                    return .now
                }
            }
        }
    }

    /// Reports on actions that the ministries have planned: the countries take turns, and those on one action lie far apart.
    private static func prepared(_ count: Int, _ ministries: [Ministry]) async throws -> [Statement] {
        let actions = count / ministries.count / 4
        for ministry in ministries { try await ministry.record(try (0..<actions).map { try ministry.planned($0) }) }
        return (0..<count).map { number in
            let ministry = ministries[number % ministries.count]
            let turn = number / ministries.count
            let event = ministry.approved(turn % actions, report: turn / actions)
            return Statement(action: event.subject.text, report: Statements.report(of: event)) { try await ministry.record([event]) }
        }
    }

    struct Outcome {
        let reached: Double
        let latencies: Latencies
        let text: String
    }

    private static func load(_ statements: [Statement], perSecond: Int, _ services: ServicesUnderTest) async throws -> Outcome {
        let reader = try await services.regional("committee")
        let committed = try await OpenLoop.run(statements.count, each: .seconds(1) / perSecond) { number, _ in
            let committed = try await statements[number].commit()
            let isMeasured = number >= warmUp * perSecond
            let isLookedFor = isMeasured && number.isMultiple(of: max(1, perSecond / sampled))
            let visible = isLookedFor ? try await time(until: statements[number], isVisibleTo: reader, since: committed) : nil
            return (isMeasured: isMeasured, at: committed, visibleAfter: visible)
        }.filter(\.isMeasured)
        let times = committed.map(\.at).sorted()
        guard let first = times.first, let last = times.last else { throw NotVisible(event: "none was sent") }
        let reached = Double(times.count - 1) / (last - first).inSeconds
        let latencies = Latencies(committed.compactMap(\.visibleAfter))
        return Outcome(
            reached: reached, latencies: latencies,
            text: "\(latencies.count) of \(times.count) events at \((reached * 10).rounded() / 10) a second: \(latencies.text)")
    }

    struct NotVisible: Error { let event: String }

    private static func time(
        until statement: Statement, isVisibleTo reader: SignedInPerson, since committed: ContinuousClock.Instant
    ) async throws -> Duration {
        let path = "/v1/events/" + statement.action
        let deadline = committed + .seconds(60)
        while true {
            let asked = ContinuousClock.now
            let answer = try await reader.answer(path)
            if answer.status == 200, answer.text.contains(statement.report) { return ContinuousClock.now - committed }
            guard asked < deadline else { throw NotVisible(event: statement.report) }
            try await Task.sleep(until: asked + (asked - committed < promised ? poll : latePoll), tolerance: .zero, clock: .continuous)
        }
    }
}
