import Domain
import RegionalTwin
import Testing

@testable import Dashboard

@Suite("Signing in")
struct SignInTests {
    private let store = TwinAccountStore()
    private let hasher = PasswordHasher(cost: (rounds: 16, blockSize: 8, parallelism: 1))
    private let start = Instant(microseconds: 1_000_000_000_000)
    private let password = "une phrase assez longue"

    private func later(_ minutes: Int64) -> Instant { Instant(microseconds: start.microseconds + minutes * 60_000_000) }

    private func account() async throws {
        try await CreateAccount(store: store, hasher: hasher).create(
            name: "Comite", password: password, role: .committee, salt: [1, 2, 3], now: start)
    }

    private func answer(_ name: String, _ password: String, _ now: Instant) async throws -> SignIn.Answer {
        try await SignIn(store: store, hasher: hasher).signIn(name: name, password: password, digest: [7], now: now)
    }

    @Test("opens a session for the right password, whatever the case of the name, until it ends")
    func opens() async throws {
        try await account()
        guard case .opened = try await answer("COMITE", password, start) else {
            Issue.record("not opened")
            return
        }
        let signIn = SignIn(store: store, hasher: hasher)
        #expect(try await signIn.account(digest: [7], now: later(60))?.name == AccountName("comite"))
        #expect(try await signIn.account(digest: [7], now: later(12 * 60)) == nil)
        try await signIn.signOutEverywhere(try #require(AccountName("comite")))
        #expect(try await signIn.account(digest: [7], now: later(60)) == nil)
    }

    @Test(
        "locks a name after five failures, even for the right password, and even where no such account exists",
        arguments: ["comite", "personne"])
    func locks(name: String) async throws {
        try await account()
        for _ in 1...4 { #expect(try await answer(name, "wrong", start) == .wrong) }
        #expect(try await answer(name, "wrong", start) == .locked)
        #expect(try await answer(name, password, later(14)) == .locked)
        #expect(try await answer(name, "wrong", later(16)) == .wrong)
    }

    @Test("keeps no password: two accounts with one password have different digests")
    func salts() async throws {
        let one = try await hasher.digest(password, salt: [1])
        let two = try await hasher.digest(password, salt: [2])
        #expect(one.key != two.key && one.rounds == 16)
        #expect(try await hasher.matches(password, one))
        #expect(try await !hasher.matches(password + " ", one))
    }

    @Test("refuses a poor name, a short password, a name that is taken")
    func refuses() async throws {
        try await account()
        let create = CreateAccount(store: store, hasher: hasher)
        await #expect(throws: CreateAccount.Refusal.nameInvalid) {
            try await create.create(name: "a b", password: password, role: .committee, salt: [1], now: start)
        }
        await #expect(throws: CreateAccount.Refusal.passwordInvalid) {
            try await create.create(name: "abc", password: "court", role: .committee, salt: [1], now: start)
        }
        await #expect(throws: CreateAccount.Refusal.nameTaken) {
            try await create.create(name: "comite", password: password, role: .committee, salt: [1], now: start)
        }
    }

    @Test("gives forms a token that only the cookie's holder can know")
    func formTokens() throws {
        let token = SessionToken(bytes: [UInt8](repeating: 9, count: 32))
        #expect(token.accepts(formToken: token.formToken))
        #expect(!token.accepts(formToken: token.text))
        #expect(SessionToken(token.text) == token)
        #expect(SessionToken("zz") == nil)
    }

    @Test(
        "never sends a reader to another host",
        arguments: ["//elsewhere.example/", "https://elsewhere.example", "/\\elsewhere", "", "/v1/x"])
    func redirects(next: String) { #expect(AccountDesk.safe(next, .french) == "/fr/") }
}
