import Foundation
import JWTKit
import Logging
import Synchronization
import Testing

@testable import ServiceHost

@Suite("Tokens")
struct TokenTests {
    private let folder: TemporaryFolder
    private let issuer: DevelopmentIssuer
    private let authenticator: TokenAuthenticator
    private static let now = WallTime(microseconds: 1_800_000_000_000_000)

    init() async throws {
        folder = try TemporaryFolder()
        issuer = try DevelopmentIssuer(folder: folder.path + "/state")
        authenticator = try await Self.authenticator(issuer.jwksPath)
    }

    private static func authenticator(
        _ path: String, clock: @escaping @Sendable () -> WallTime = { now }
    ) async throws -> TokenAuthenticator {
        TokenAuthenticator(
            keys: try await KeySetFile(path: path, logger: Logger(label: "test")),
            rules: TokenRules(issuer: DevelopmentIssuer.issuer, audience: DevelopmentIssuer.audience),
            algorithms: [.es256, .edDSA, .rs256], clock: clock)
    }

    private func claims(_ change: (inout TokenClaims) -> Void = { _ in }) -> TokenClaims {
        let now = Double(Self.now.seconds)
        var claims = TokenClaims(
            iss: DevelopmentIssuer.issuer, sub: "person-1", aud: AudienceClaim(value: ["other", DevelopmentIssuer.audience]),
            exp: now + 60, nbf: now, iat: now, scope: "report:write report:read", roles: ["contributor"], country: "ma")
        change(&claims)
        return claims
    }

    @Test("A token of the issuer names the caller")
    func accepted() async throws {
        let token = try await issuer.token(
            subject: "person-1", country: "ma", roles: ["focalPoint"], scopes: ["report:approve"], now: Self.now)
        let principal = try await authenticator.authenticate(token)
        #expect(principal == Principal(subject: "person-1", country: "ma", roles: ["focalPoint"], scopes: ["report:approve"]))
    }

    @Test("Claims that do not fit are refused, each for its reason")
    func refusedClaims() async throws {
        let now = Double(Self.now.seconds)
        let cases: [(AuthenticationFailure, TokenClaims)] = [
            (.wrongIssuer, claims { $0.iss = "https://elsewhere" }), (.wrongIssuer, claims { $0.iss = nil }),
            (.wrongAudience, claims { $0.aud = AudienceClaim(value: ["other"]) }), (.wrongAudience, claims { $0.aud = nil }),
            (.expired, claims { $0.exp = now - 31 }), (.noExpiry, claims { $0.exp = nil }),
            (.notYetValid, claims { $0.nbf = now + 31 }), (.notYetValid, claims { $0.iat = now + 31 }),
            (.noSubject, claims { $0.sub = nil }), (.noSubject, claims { $0.sub = "" }),
        ]
        for (reason, claims) in cases {
            let token = try await issuer.sign(claims)
            await #expect(throws: reason) { try await authenticator.authenticate(token) }
        }
    }

    @Test("Clocks may differ by the leeway")
    func leeway() async throws {
        let late = claims { $0.exp = Double(Self.now.seconds) - 29 }
        #expect(try await authenticator.authenticate(try await issuer.sign(late)).subject == "person-1")
    }

    @Test("A token without signature is refused, whatever its claims")
    func noSignature() async throws {
        let signed = try await issuer.sign(claims())
        let payload = signed.split(separator: ".")[1]
        for header in [#"{"alg":"none","typ":"JWT"}"#, #"{"alg":"None","typ":"JWT"}"#] {
            let forged = "\(base64URL(Data(header.utf8))).\(payload)."
            await #expect(throws: AuthenticationFailure.self) { try await authenticator.authenticate(forged) }
        }
    }

    @Test("A token signed with the public key as a shared secret is refused")
    func sharedSecret() async throws {
        let set = try JSONDecoder().decode(JWKS.self, from: Data(contentsOf: URL(filePath: issuer.jwksPath)))
        let kid = try #require(set.keys.first?.keyIdentifier)
        let keys = JWTKeyCollection()
        await keys.add(hmac: HMACKey(from: try Data(contentsOf: URL(filePath: issuer.jwksPath))), digestAlgorithm: .sha256, kid: kid)
        let forged = try await keys.sign(claims(), kid: kid)
        await #expect(throws: AuthenticationFailure.algorithmNotAllowed) { try await authenticator.authenticate(forged) }
    }

    @Test("A key that is not in the set signs nothing, also under the name of one that is")
    func foreignKey() async throws {
        let other = try DevelopmentIssuer(folder: folder.path + "/other")
        let foreign = try await other.sign(claims())
        await #expect(throws: AuthenticationFailure.unknownKey) { try await authenticator.authenticate(foreign) }
        let set = try JSONDecoder().decode(JWKS.self, from: Data(contentsOf: URL(filePath: issuer.jwksPath)))
        let kid = try #require(set.keys.first?.keyIdentifier)
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: ES256PrivateKey(), kid: kid)
        let forged = try await keys.sign(claims(), kid: kid)
        await #expect(throws: AuthenticationFailure.wrongSignature) { try await authenticator.authenticate(forged) }
    }

    @Test("A changed character anywhere breaks the token")
    func tampered() async throws {
        let token = try await issuer.sign(claims())
        let parts = token.split(separator: ".").map(String.init)
        let other = try await issuer.sign(claims { $0.country = "sn" }).split(separator: ".").map(String.init)
        await #expect(throws: AuthenticationFailure.wrongSignature) {
            try await authenticator.authenticate("\(parts[0]).\(other[1]).\(parts[2])")
        }
        for odd in ["", "a.b.c", "..", parts[0], String(repeating: "x", count: 10_000)] {
            await #expect(throws: AuthenticationFailure.malformedToken) { try await authenticator.authenticate(odd) }
        }
    }

    @Test("New keys are used as soon as their file changes, and a spoilt file locks nobody out")
    func rotation() async throws {
        let path = folder.path + "/rotating.json"
        try FileManager.default.copyItem(atPath: issuer.jwksPath, toPath: path)
        let authenticator = try await Self.authenticator(path)
        let next = try DevelopmentIssuer(folder: folder.path + "/next")
        let token = try await next.sign(claims())
        await #expect(throws: AuthenticationFailure.unknownKey) { try await authenticator.authenticate(token) }

        _ = try folder.write("rotating.json", String(decoding: Data(contentsOf: URL(filePath: next.jwksPath)), as: UTF8.self))
        #expect(try await authenticator.authenticate(token).subject == "person-1")
        #expect(authenticator.health == .healthy)

        _ = try folder.write("rotating.json", "{ not a key set")
        #expect(try await authenticator.authenticate(token).subject == "person-1")
        #expect(authenticator.health != .healthy)
    }

    @Test("A token that was found right is refused once its time is over, and once its key is gone")
    func knownToken() async throws {
        let path = folder.path + "/leaving.json"
        try FileManager.default.copyItem(atPath: issuer.jwksPath, toPath: path)
        let time = Mutex(Self.now)
        let authenticator = try await Self.authenticator(path) { time.withLock { $0 } }
        let token = try await issuer.sign(claims())
        for _ in 0..<2 { #expect(try await authenticator.authenticate(token).subject == "person-1") }

        time.withLock { $0 = WallTime(microseconds: Self.now.microseconds + 91_000_000) }
        await #expect(throws: AuthenticationFailure.expired) { try await authenticator.authenticate(token) }
        time.withLock { $0 = Self.now }
        #expect(try await authenticator.authenticate(token).subject == "person-1")

        let next = try DevelopmentIssuer(folder: folder.path + "/after")
        _ = try folder.write("leaving.json", String(decoding: Data(contentsOf: URL(filePath: next.jwksPath)), as: UTF8.self))
        await #expect(throws: AuthenticationFailure.unknownKey) { try await authenticator.authenticate(token) }
    }

    @Test("Of the tokens that were found right those asked for last are remembered, and no more than so many")
    func remembered() {
        let known = VerifiedTokens(limit: 10)
        let verified = VerifiedTokens.Verified(algorithm: .es256, claims: claims())
        let digests = (0..<1_000).map { VerifiedTokens.Digest(of: "token \($0)") }
        for digest in digests {
            known.keep(verified, digest)
            #expect(known[digests[0]]?.claims == verified.claims, "it is asked for again and again")
        }
        let remembered = digests.filter { known[$0] != nil }
        #expect(remembered.count > 1 && remembered.count <= 10)
        #expect(known[VerifiedTokens.Digest(of: "another")] == nil)
    }

    @Test("The development key is its owner's alone, stays the same, and the set holds no private half")
    func developmentKey() throws {
        let state = folder.path + "/state"
        let attributes = try FileManager.default.attributesOfItem(atPath: state + "/token-key.pem")
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
        let before = try Data(contentsOf: URL(filePath: issuer.jwksPath))
        _ = try DevelopmentIssuer(folder: state)
        #expect(try Data(contentsOf: URL(filePath: issuer.jwksPath)) == before)
        #expect(!String(decoding: before, as: UTF8.self).contains("\"d\""))
    }

    @Test("A key set that is missing, no JSON or empty stops the start with its setting", arguments: [nil, "x", #"{"keys":[]}"#])
    func badKeySets(content: String?) async throws {
        let path = try content.map { try folder.write("bad.json", $0) } ?? "/does/not/exist"
        let error = await #expect(throws: StartupError.self) { try await KeySetFile(path: path, logger: Logger(label: "test")) }
        #expect(error?.exitCode == .configuration)
        #expect(error?.setting?.contains("TOKEN_JWKS_FILE") == true)
    }

    private func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
