package import Postgres

/// The answers given to requests, by their keys (G10).
enum GivenAnswers {
    /// Claims the key for the rest of the transaction. The claim is a lock, so a second request with the same key learns at once that
    /// the first has not ended, and a request that dies leaves nothing behind.
    /// - Returns: the answer, if the request was recorded before.
    static func claim(_ key: JournalRequest.Key, in transaction: PostgresTransaction) async throws -> GivenAnswer? {
        let answers = try await transaction.pipeline([
            "select pg_try_advisory_xact_lock(hashtextextended(\(key.principal + "\u{1F}" + key.key), 7))",
            """
            select digest, status, header_names, header_values, body from given_answer
            where principal = \(key.principal) and key = \(key.key)
            """,
        ])
        guard try answers[0].only().decode(column: 0, as: Bool.self) else { throw JournalError.inProgress }
        guard let row = answers[1].first else { return nil }
        let (digest, status, names, values, body) = try row.decode(([UInt8], Int32, [String], [String], [UInt8]).self)
        guard digest == key.digest else { throw JournalError.keyReused }
        return GivenAnswer(status: Int(status), headers: zip(names, values).map { .init($0, $1) }, body: body)
    }

    static func insert(_ answer: GivenAnswer, for key: JournalRequest.Key) -> Query {
        """
        insert into given_answer (principal, key, digest, status, header_names, header_values, body)
        values (\(key.principal), \(key.key), \(key.digest), \(Int32(answer.status)), \(answer.headers.map(\.name)),
            \(answer.headers.map(\.value)), \(answer.body))
        """
    }
}

extension Journal {
    /// Whether an unanswered commit was done: nil means that it was not and will not be.
    ///
    /// The claim of the lost transaction is held until the server has ended it, one way or the other; whoever gets the claim after
    /// that sees the answer or knows that there is none.
    func resolve(_ key: JournalRequest.Key, _ cause: PostgresError) async throws(JournalError) -> GivenAnswer? {
        let deadline = ContinuousClock.now + resolveWithin
        while ContinuousClock.now < deadline {
            switch await pool.transaction({ try await GivenAnswers.claim(key, in: $0) }) {
            case .committed(let answer): return answer
            case .rolledBack(JournalError.keyReused): throw .keyReused
            case .rolledBack, .unknown:
                do { try await Task.sleep(for: .milliseconds(50)) } catch { throw .database(cause) }
            }
        }
        throw .database(cause)
    }

    /// Forgets answers older than `days`, so that their keys may be used anew. Answers how many.
    package func forgetAnswers(olderThanDays days: Int) async throws(PostgresError) -> Int {
        try await pool.execute("delete from given_answer where given_at < clock_timestamp() - \(Int32(max(1, days))) * interval '1 day'")
    }
}
