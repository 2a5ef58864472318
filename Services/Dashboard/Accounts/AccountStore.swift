package import Domain

/// What signing in asks of the database.
package protocol AccountStore: Sendable {
    /// nil where no account has that name.
    func account(named name: AccountName) async throws(AccountStoreError) -> Account?
    /// A second account of the same name is refused with `.nameTaken`.
    func create(_ account: Account) async throws(AccountStoreError)
    /// The tries on `name`, whether or not there is such an account: a stranger learns nothing from being locked out.
    func attempts(on name: AccountName) async throws(AccountStoreError) -> SignInAttempts
    /// Replaces the tries of `name`; tries on any name that ended before `forgetBefore` may be dropped.
    func save(_ attempts: SignInAttempts, on name: AccountName, forgetBefore: Instant) async throws(AccountStoreError)
    func open(_ session: AccountSession) async throws(AccountStoreError)
    /// The session of a token's digest with its account; nil once it is ended.
    func session(digest: [UInt8]) async throws(AccountStoreError) -> (AccountSession, Account)?
    func endSession(digest: [UInt8]) async throws(AccountStoreError)
    /// Ends every session of the account, on every device.
    func endSessions(of name: AccountName) async throws(AccountStoreError)
}

package enum AccountStoreError: Error, Sendable, Equatable {
    case nameTaken
    /// The database cannot answer now; trying again can help.
    case unavailable(String)
    /// What is stored cannot be read.
    case corrupt(String)
}
