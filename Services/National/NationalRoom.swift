import Domain
import Journal
import Outbox
import Postgres
import ServiceHost

/// What the endpoints of one country work with.
struct NationalRoom: Sendable {
    let rules: CountryRules
    let clock: MinistryClock
    let pool: PostgresPool
    let journal: Journal
    let outbox: Outbox
    let desk: CommandDesk
    let lists: RecordList
    let persons: PersonRegister

    /// - Parameter now: the time, for tests that must not depend on the day on which they run.
    init(
        rules: CountryRules, outbox: Outbox, wake: OutboxWake, personKey: PersonKey? = nil,
        now: @escaping @Sendable () -> Instant = MinistryClock.system
    ) {
        self.rules = rules
        self.outbox = outbox
        pool = outbox.pool
        clock = MinistryClock(timeZone: rules.timeZone, now: now)
        journal = Journal(outbox: outbox, wake: wake)
        desk = CommandDesk(
            rules: rules, journal: journal, clock: clock,
            random: {
                var generator = SystemRandomNumberGenerator()
                return (generator.next(), generator.next())
            })
        persons = PersonRegister(pool: outbox.pool, journal: journal, key: personKey)
        lists = RecordList(pool: outbox.pool, country: rules.country)
    }

    /// A record as stored.
    func stored<State: Aggregate>(_ id: AggregateID, as type: State.Type = State.self) async throws(Problem) -> Stored<State> {
        do throws(JournalError) {
            if let stored = try await journal.read(id, as: type) { return stored }
        } catch {
            throw JournalProblems.problem(for: error)
        }
        throw Problem(.notFound)
    }
}
