package import Domain

/// Checks a name and password, counts failures, opens and ends sessions. Decisions are in `SignInAttempts`; this performs them.
package struct SignIn: Sendable {
    /// Twelve hours, in microseconds: a working day.
    package static let sessionTime: Int64 = 12 * 3_600 * 1_000_000

    private let store: any AccountStore
    private let hasher: PasswordHasher

    package init(store: any AccountStore, hasher: PasswordHasher) {
        self.store = store
        self.hasher = hasher
    }

    package enum Answer: Sendable, Equatable {
        case opened(AccountSession)
        case wrong
        case locked
    }

    /// `digest` is that of the new session's token, which only the browser keeps.
    package func signIn(
        name: String, password: String, digest: [UInt8], now: Instant
    ) async throws(AccountStoreError) -> Answer {
        guard let name = AccountName(name), password.utf8.count <= 1_024 else {
            try await spend(password)
            return .wrong
        }
        let attempts = try await store.attempts(on: name)
        if attempts.isLocked(at: now) { return .locked }
        let account = try await store.account(named: name)
        guard let account, try await matches(password, account.password) else {
            if account == nil { try await spend(password) }
            let failed = attempts.failed(at: now)
            try await store.save(failed, on: name, forgetBefore: Instant(microseconds: now.microseconds - SignInAttempts.lockTime))
            return failed.isLocked(at: now) ? .locked : .wrong
        }
        try await store.save(SignInAttempts(), on: name, forgetBefore: Instant(microseconds: now.microseconds - SignInAttempts.lockTime))
        let session = AccountSession(
            digest: digest, account: name, openedAt: now, endsAt: Instant(microseconds: now.microseconds + Self.sessionTime))
        try await store.open(session)
        return .opened(session)
    }

    package func account(digest: [UInt8], now: Instant) async throws(AccountStoreError) -> Account? {
        guard let (session, account) = try await store.session(digest: digest), now < session.endsAt else { return nil }
        return account
    }

    package func signOut(digest: [UInt8]) async throws(AccountStoreError) { try await store.endSession(digest: digest) }

    package func signOutEverywhere(_ name: AccountName) async throws(AccountStoreError) { try await store.endSessions(of: name) }

    private func matches(_ password: String, _ digest: PasswordDigest) async throws(AccountStoreError) -> Bool {
        do { return try await hasher.matches(password, digest) } catch { throw .unavailable("scrypt") }
    }

    private func spend(_ password: String) async throws(AccountStoreError) {
        do { try await hasher.spend(on: String(password.prefix(1_024))) } catch { throw .unavailable("scrypt") }
    }
}
