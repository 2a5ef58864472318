package import Domain
import Outbox
package import Postgres

/// The regional picture as the database holds it. Each question is answered within one read-only transaction, so all its
/// figures are of the same moment.
package struct PostgresRegionalReader: RegionalReader {
    let pool: PostgresPool
    /// The countries that take part, each with what figures need of it.
    let members: [RegionMember]
    let now: @Sendable () -> Instant

    package init(pool: PostgresPool, members: [RegionMember], now: @escaping @Sendable () -> Instant) {
        self.pool = pool
        self.members = members.sorted { $0.entry.code < $1.entry.code }
        self.now = now
    }

    package func countries() -> [CountryEntry] { members.map(\.entry) }

    package func picture(asOf: Instant?) async throws(ReadingError) -> Picture {
        var attempt = 1
        while true {
            do {
                if let asOf { try await settle(asOf) }
                return try await PictureView.find(asOf) { try await pool.query($0) }
            } catch let error as PostgresError where error.retryCanHelp && attempt < 3 && !Task.isCancelled {
                attempt += 1
            } catch {
                throw ReadingError(error)
            }
        }
    }

    /// Answers a question from the picture at `asOf`.
    func read<Answer: Sendable>(
        _ asOf: Instant?, _ body: @Sendable (PictureView) async throws -> Answer
    ) async throws(ReadingError) -> Answer {
        do {
            if let asOf { try await settle(asOf) }
            let outcome = await pool.transaction(isolation: .repeatableRead, readOnly: true, attempts: 3) { transaction in
                try await body(try await PictureView(asOf, members: members, transaction))
            }
            return try outcome.get()
        } catch let error as ReadingError {
            throw error
        } catch let error as PostgresError {
            throw error.retryCanHelp ? .unavailable(error.description) : .corrupt(error.description)
        } catch {
            throw .corrupt(String(describing: error))
        }
    }

    /// Nothing may be accepted at or before a time that is read: the clock is moved up to it first. Waits for batches that are being stored.
    private func settle(_ asOf: Instant) async throws {
        let last = try await pool.query("select last from acceptance_clock").only().decode(Instant.self)
        guard asOf > last else { return }
        guard asOf <= now() else { throw ReadingError.asOfInFuture(latest: last) }
        _ = try await pool.execute("update acceptance_clock set last = \(asOf) where last < \(asOf)")
    }
}

/// A country of the region with what figures need of it.
package struct RegionMember: Sendable {
    package let entry: CountryEntry
    package let calendar: ReportingCalendar

    package init(entry: CountryEntry, calendar: ReportingCalendar) {
        self.entry = entry
        self.calendar = calendar
    }
}
