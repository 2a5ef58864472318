package import Dashboard
package import Domain
import Synchronization

/// Accounts in memory, with the promises of `AccountStore`.
package final class TwinAccountStore: AccountStore {
    private struct State: Sendable {
        var accounts: [AccountName: Account] = [:]
        var attempts: [AccountName: SignInAttempts] = [:]
        var sessions: [[UInt8]: AccountSession] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    package func account(named name: AccountName) async throws(AccountStoreError) -> Account? { state.withLock { $0.accounts[name] } }

    package func create(_ account: Account) async throws(AccountStoreError) {
        let isNew = state.withLock { state in
            guard state.accounts[account.name] == nil else { return false }
            state.accounts[account.name] = account
            return true
        }
        guard isNew else { throw .nameTaken }
    }

    package func attempts(on name: AccountName) async throws(AccountStoreError) -> SignInAttempts {
        state.withLock { $0.attempts[name] ?? SignInAttempts() }
    }

    package func save(_ attempts: SignInAttempts, on name: AccountName, forgetBefore: Instant) async throws(AccountStoreError) {
        state.withLock { $0.attempts[name] = attempts }
    }

    package func open(_ session: AccountSession) async throws(AccountStoreError) {
        state.withLock { $0.sessions[session.digest] = session }
    }

    package func session(digest: [UInt8]) async throws(AccountStoreError) -> (AccountSession, Account)? {
        state.withLock { state in
            guard let session = state.sessions[digest], let account = state.accounts[session.account] else { return nil }
            return (session, account)
        }
    }

    package func endSession(digest: [UInt8]) async throws(AccountStoreError) { state.withLock { $0.sessions[digest] = nil } }

    package func endSessions(of name: AccountName) async throws(AccountStoreError) {
        state.withLock { state in state.sessions = state.sessions.filter { $0.value.account != name } }
    }
}
