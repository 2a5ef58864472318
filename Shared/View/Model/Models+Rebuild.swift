import Contracts
import Domain
import Outbox
package import Postgres

extension Models {
    /// What a rebuild found.
    package struct Rebuild: Sendable, Hashable {
        package let name: String
        package let events: Int64
        /// One hash per table, of the live model and of the new one, at the same acceptance time.
        package let live: [String: String]
        package let rebuilt: [String: String]
        package let switched: Bool
        package var agrees: Bool { live == rebuilt }
    }

    /// Builds a new model from the archive beside the live one, catches up, compares, and switches when the hashes agree.
    /// While the last few events are caught up and compared, nothing is accepted. The former model is kept.
    ///
    /// - Parameters:
    ///   - chunk: about how many events become rows at once.
    ///   - force: switches even when the hashes differ; for a new version of the tables, whose rows are other rows.
    package func rebuild(chunk: Int64 = 5_000, force: Bool = false) async throws -> Rebuild {
        let name = try await begin()
        while try await extend(name, chunk: chunk) {}
        return try await pool.transaction(attempts: 3) { transaction in
            _ = try await transaction.query("select last from acceptance_clock for update")
            while try await Self.extend(name, chunk: chunk, in: transaction) {}
            return try await Self.compareAndSwitch(to: name, force: force, in: transaction)
        }.get()
    }

    /// How many events are in the model that is being built, and how many there are; nil when none is.
    package func progress() async throws(PostgresError) -> (done: Int64, of: Int64)? {
        let rows = try await pool.query(
            """
            select (select coalesce(max(events), 0) from acceptance where accepted_at <= built_up_to),
                (select events from acceptance_clock) from model where state = 'building'
            """)
        return try rows.first.map { row throws(PostgresError) in
            let (done, all) = try row.decode((Int64, Int64).self)
            return (done, all)
        }
    }

    /// A model left half built by an earlier attempt is dropped.
    private func begin() async throws -> String {
        try await pool.transaction(attempts: 3) { transaction in
            _ = try await transaction.query("select last from acceptance_clock for update")
            let names = try await transaction.query("select name, state from model").decode((String, String).self)
            for (name, state) in names where state == "building" { try await Self.drop(name, in: transaction) }
            let numbers = names.compactMap { Int($0.0.drop { $0 != "_" }.dropFirst()) }
            let name = Self.name(number: (numbers.max() ?? 0) + 1)
            try await Self.make(name, state: "building", in: transaction)
            return name
        }.get()
    }

    private func extend(_ name: String, chunk: Int64) async throws -> Bool {
        try await pool.transaction(attempts: 3) { transaction in
            try await Self.extend(name, chunk: chunk, in: transaction)
        }.get()
    }

    /// Adds the rows of the next acceptances; false when there are none.
    private static func extend(_ name: String, chunk: Int64, in transaction: PostgresTransaction) async throws -> Bool {
        // Sets no statement time limit of its own: a chunk is bounded.
        let next = try await transaction.query(
            """
            with at as (select built_up_to from model where name = \(name) for update),
            done as (select coalesce(max(events), 0) as events from acceptance, at where accepted_at <= built_up_to)
            select built_up_to, (select max(accepted_at) from (select accepted_at from acceptance
                where accepted_at > built_up_to and (events <= done.events + \(chunk) or accepted_at = (
                    select min(accepted_at) from acceptance where accepted_at > built_up_to))) c)
            from at, done
            """
        ).decode((Instant, Instant?).self)
        guard let (after, found) = next.first, let upTo = found else { return false }
        try await AcceptanceStore.enter(name, transaction)
        let range = AcceptanceRange(after: after, upTo: upTo)
        try await ProgressRows(try await AcceptedReport.archived(in: range, transaction)).store(acceptedAt: upTo, in: transaction)
        let types = try await transaction.query(
            "select distinct type from archive where accepted_at > \(range.after) and accepted_at <= \(range.upTo)"
        ).decode(String.self)
        _ = try await transaction.pipeline(EventRows.queries(range, of: Set(types.compactMap { EventType(rawValue: $0) })))
        try await transaction.execute("update model set built_up_to = \(upTo) where name = \(name)")
        return true
    }

    private static func compareAndSwitch(to name: String, force: Bool, in transaction: PostgresTransaction) async throws -> Rebuild {
        let live = try await transaction.query("select name from model where state = 'live'").only().decode(String.self)
        let hashes = (try await Self.hashes(of: live, in: transaction), try await Self.hashes(of: name, in: transaction))
        let events = try await transaction.query("select events from acceptance_clock").only().decode(Int64.self)
        let switched = force || hashes.0 == hashes.1
        if switched {
            for old in try await transaction.query("select name from model where state = 'kept'").decode(String.self) {
                try await Self.drop(old, in: transaction)
            }
            try await transaction.execute(
                "update model set state = 'kept', built_up_to = (select last from acceptance_clock) where name = \(live)")
            try await transaction.execute("update model set state = 'live' where name = \(name)")
        }
        return Rebuild(name: name, events: events, live: hashes.0, rebuilt: hashes.1, switched: switched)
    }

    /// The same rows have the same hash, in whatever order they were written.
    static func hashes(of model: String, in transaction: PostgresTransaction) async throws -> [String: String] {
        try await AcceptanceStore.enter(model, transaction)
        let rows = try await transaction.pipeline(
            ModelSchema.tables.map { table in
                """
                select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \(identifier: table) t
                """
            })
        var hashes: [String: String] = [:]
        for (table, answer) in zip(ModelSchema.tables, rows) { hashes[table] = try answer.only().decode(String.self) }
        return hashes
    }

    private static func drop(_ name: String, in transaction: PostgresTransaction) async throws {
        try await transaction.execute("drop schema \(identifier: name) cascade")
        try await transaction.execute("delete from model where name = \(name)")
    }

    /// Goes back to the kept model, brought up to date first.
    package func goBack(chunk: Int64 = 5_000) async throws -> Rebuild {
        try await pool.transaction { transaction in
            _ = try await transaction.query("select last from acceptance_clock for update")
            let kept = try await transaction.query("select name from model where state = 'kept'").decode(String.self).first
            guard let kept else { throw PostgresError(.configuration, "no former model is kept", place: "model") }
            while try await Self.extend(kept, chunk: chunk, in: transaction) {}
            try await transaction.execute("update model set state = 'building' where name = \(kept)")
            return try await Self.compareAndSwitch(to: kept, force: true, in: transaction)
        }.get()
    }
}
