package import Domain

/// Someone who may sign in.
package struct Account: Sendable, Equatable {
    package let name: AccountName
    package let role: AccountRole
    package let password: PasswordDigest
    package let createdAt: Instant

    package init(name: AccountName, role: AccountRole, password: PasswordDigest, createdAt: Instant) {
        self.name = name
        self.role = role
        self.password = password
        self.createdAt = createdAt
    }
}

/// One signed-in browser. The database keeps the digest of its token only: who reads the table cannot sign in with it.
package struct AccountSession: Sendable, Equatable {
    package let digest: [UInt8]
    package let account: AccountName
    package let openedAt: Instant
    package let endsAt: Instant

    package init(digest: [UInt8], account: AccountName, openedAt: Instant, endsAt: Instant) {
        self.digest = digest
        self.account = account
        self.openedAt = openedAt
        self.endsAt = endsAt
    }
}
