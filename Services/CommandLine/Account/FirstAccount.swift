import Dashboard
import Domain
import Foundation
import Postgres
import ServiceHost

/// The committee's first account on the dashboard of this machine; its password lies in a file for its owner alone.
enum FirstAccount {
    static let name = "committee"

    /// Makes the account, unless it is there.
    static func ensure(_ database: MemberDatabase, state: StateFolder) async throws {
        try state.ensureSecret(state.dashboardAccount) { RandomText.hexadecimal(bytes: 8) + "\n" }
        let password = try String(contentsOfFile: state.dashboardAccount, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        var settings = database.service
        settings.maximumConnections = 1
        let pool = PostgresPool(settings, logger: SilentLog.logger)
        let hasher = PasswordHasher()
        do {
            try await make(password, PostgresAccountStore(pool: pool), hasher)
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
    }

    private static func make(_ password: String, _ store: PostgresAccountStore, _ hasher: PasswordHasher) async throws {
        guard let name = AccountName(name), try await store.account(named: name) == nil else { return }
        var random = SystemRandomNumberGenerator()
        let salt = (0..<PasswordHasher.saltLength).map { _ in random.next() as UInt8 }
        do throws(CreateAccount.Refusal) {
            try await CreateAccount(store: store, hasher: hasher).create(
                name: name.text, password: password, role: .committee, salt: salt,
                now: Instant(microseconds: WallTime.now().microseconds))
        } catch {
            // Another start was quicker: the account is there.
            guard error == .nameTaken else { throw error }
        }
    }
}
