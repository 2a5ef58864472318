package import Domain
package import Postgres

/// Accounts, sessions and tries in the aggregator's database.
package struct PostgresAccountStore: AccountStore {
    private let pool: PostgresPool

    package init(pool: PostgresPool) { self.pool = pool }

    package func account(named name: AccountName) async throws(AccountStoreError) -> Account? {
        let rows = try await ask(
            """
            SELECT name, role, rounds, block_size, parallelism, salt, password_key, created_at
            FROM dashboard_account WHERE name = \(name.text)
            """)
        guard let row = rows.first else { return nil }
        return try account(row)
    }

    package func create(_ account: Account) async throws(AccountStoreError) {
        let made = try await change(
            """
            INSERT INTO dashboard_account (name, role, rounds, block_size, parallelism, salt, password_key, created_at)
            VALUES (\(account.name.text), \(account.role.rawValue), \(Int32(account.password.rounds)), \(Int32(account.password.blockSize)),
                    \(Int32(account.password.parallelism)), \(account.password.salt), \(account.password.key), \(time(account.createdAt)))
            ON CONFLICT (name) DO NOTHING
            """)
        guard made == 1 else { throw .nameTaken }
    }

    package func attempts(on name: AccountName) async throws(AccountStoreError) -> SignInAttempts {
        let rows = try await ask(
            "SELECT failures, last_failure, locked_until FROM dashboard_sign_in_attempt WHERE name = \(name.text)")
        guard let row = rows.first else { return SignInAttempts() }
        do throws(PostgresError) {
            let (failures, last, locked) = try row.decode((Int32, PostgresTimestamp, PostgresTimestamp?).self)
            return SignInAttempts(failures: Int(failures), lastFailure: instant(last), lockedUntil: locked.map(instant))
        } catch { throw .corrupt(error.message) }
    }

    package func save(_ attempts: SignInAttempts, on name: AccountName, forgetBefore: Instant) async throws(AccountStoreError) {
        try await change(
            """
            DELETE FROM dashboard_sign_in_attempt
            WHERE name = \(name.text) OR (last_failure < \(time(forgetBefore)) AND coalesce(locked_until, last_failure) < \(time(forgetBefore)))
            """)
        guard let last = attempts.lastFailure else { return }
        // An optional value in an interpolation is taken by the compiler for a debug description.
        let locked: Query = attempts.lockedUntil.map { "\(time($0))" } ?? "NULL"
        try await change(
            """
            INSERT INTO dashboard_sign_in_attempt (name, failures, last_failure, locked_until)
            VALUES (\(name.text), \(Int32(clamping: attempts.failures)), \(time(last)), \(locked))
            ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, last_failure = excluded.last_failure,
                locked_until = excluded.locked_until
            """)
    }

    package func open(_ session: AccountSession) async throws(AccountStoreError) {
        // Sessions that ended leave with the next one that opens: the table stays as small as its use.
        try await change("DELETE FROM dashboard_session WHERE ends_at < \(time(session.openedAt))")
        try await change(
            """
            INSERT INTO dashboard_session (digest, account, opened_at, ends_at)
            VALUES (\(session.digest), \(session.account.text), \(time(session.openedAt)), \(time(session.endsAt)))
            """)
    }

    package func session(digest: [UInt8]) async throws(AccountStoreError) -> (AccountSession, Account)? {
        let rows = try await ask(
            """
            SELECT a.name, a.role, a.rounds, a.block_size, a.parallelism, a.salt, a.password_key, a.created_at, s.opened_at, s.ends_at
            FROM dashboard_session s JOIN dashboard_account a ON a.name = s.account WHERE s.digest = \(digest)
            """)
        guard let row = rows.first else { return nil }
        let account = try account(row)
        do throws(PostgresError) {
            let opened = try row.decode("opened_at", as: PostgresTimestamp.self)
            let ends = try row.decode("ends_at", as: PostgresTimestamp.self)
            return (AccountSession(digest: digest, account: account.name, openedAt: instant(opened), endsAt: instant(ends)), account)
        } catch { throw .corrupt(error.message) }
    }

    package func endSession(digest: [UInt8]) async throws(AccountStoreError) {
        try await change("DELETE FROM dashboard_session WHERE digest = \(digest)")
    }

    package func endSessions(of name: AccountName) async throws(AccountStoreError) {
        try await change("DELETE FROM dashboard_session WHERE account = \(name.text)")
    }

    private func account(_ row: PostgresRow) throws(AccountStoreError) -> Account {
        do throws(PostgresError) {
            let name = try row.decode("name", as: String.self)
            let role = try row.decode("role", as: String.self)
            guard let name = AccountName(name), let role = AccountRole(rawValue: role) else {
                throw PostgresError(.conversion, "account: \(role)")
            }
            let digest = PasswordDigest(
                rounds: Int(try row.decode("rounds", as: Int32.self)), blockSize: Int(try row.decode("block_size", as: Int32.self)),
                parallelism: Int(try row.decode("parallelism", as: Int32.self)), salt: try row.decode("salt", as: [UInt8].self),
                key: try row.decode("password_key", as: [UInt8].self))
            return Account(
                name: name, role: role, password: digest, createdAt: instant(try row.decode("created_at", as: PostgresTimestamp.self)))
        } catch { throw .corrupt(error.message) }
    }

    private func ask(_ query: Query) async throws(AccountStoreError) -> PostgresRows {
        do { return try await pool.query(query) } catch { throw .unavailable(error.description) }
    }

    @discardableResult
    private func change(_ query: Query) async throws(AccountStoreError) -> Int {
        do { return try await pool.execute(query) } catch { throw .unavailable(error.description) }
    }

    private func time(_ instant: Instant) -> PostgresTimestamp { PostgresTimestamp(microsecondsSince1970: instant.microseconds) }

    private func instant(_ time: PostgresTimestamp) -> Instant { Instant(microseconds: time.microsecondsSince1970) }
}
