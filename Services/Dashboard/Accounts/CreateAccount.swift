package import Domain

/// Makes an account. The password comes from a prompt or a file, never from an argument; nothing here writes it anywhere.
package struct CreateAccount: Sendable {
    private let store: any AccountStore
    private let hasher: PasswordHasher

    package init(store: any AccountStore, hasher: PasswordHasher) {
        self.store = store
        self.hasher = hasher
    }

    package enum Refusal: Error, Sendable, Equatable {
        /// 3 to 64 of lowercase letters, digits, full stop, hyphen, underscore.
        case nameInvalid
        /// At least 12 characters, at most 1,024 bytes, and not the name itself.
        case passwordInvalid
        case nameTaken
        case unavailable(String)
    }

    /// - Parameter salt: `PasswordHasher.saltLength` random bytes.
    package func create(name: String, password: String, role: AccountRole, salt: [UInt8], now: Instant) async throws(Refusal) {
        guard let accountName = AccountName(name) else { throw .nameInvalid }
        guard password.count >= 12, password.utf8.count <= 1_024, password.lowercased() != accountName.text else { throw .passwordInvalid }
        do {
            let digest = try await hasher.digest(password, salt: salt)
            try await store.create(Account(name: accountName, role: role, password: digest, createdAt: now))
        } catch AccountStoreError.nameTaken {
            throw .nameTaken
        } catch {
            throw .unavailable("\(error)")
        }
    }
}
