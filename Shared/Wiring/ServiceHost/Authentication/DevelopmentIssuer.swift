import Crypto
import FoundationEssentials
import JWTKit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Issues tokens for one machine: for development, tests and demonstrations, instead of an identity provider.
///
/// Its private key lies in the state folder, readable by its owner alone, with the JWKS beside it. A production service names
/// the JWKS of a real issuer and knows nothing of this type.
package struct DevelopmentIssuer: Sendable {
    package static let issuer = "https://recosa.invalid/development"
    package static let audience = "recosa"

    /// The public keys, for `token.jwksFile`.
    package let jwksPath: String
    private let key: P256.Signing.PrivateKey
    private let kid: String

    /// Opens the issuer in `folder`, making folder and key when they are not there.
    package init(folder: String) throws(StartupError) {
        jwksPath = folder + "/token-keys.json"
        let keyPath = folder + "/token-key.pem"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if !FileManager.default.fileExists(atPath: keyPath) {
                try Self.create(keyPath, content: P256.Signing.PrivateKey().pemRepresentation)
            }
            let pem = String(decoding: try Data(contentsOf: URL(filePath: keyPath)), as: UTF8.self)
            key = try P256.Signing.PrivateKey(pemRepresentation: pem)
        } catch {
            throw .configuration(
                remedy: "Make \(folder) a folder that you can write, or remove the damaged \(keyPath).", setting: "--state",
                cause: "\(error)")
        }
        let point = key.publicKey.rawRepresentation
        kid = String(SHA256.hash(data: point).prefix(8).map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined())
        try writeKeySet(x: point.prefix(32), y: point.suffix(32))
    }

    /// A signed token. Whoever holds it acts as its subject until it expires.
    package func token(
        subject: String, country: String? = nil, roles: [String] = [], scopes: [String] = [], lifetime: Duration = .seconds(43_200),
        now: WallTime
    ) async throws(StartupError) -> String {
        let seconds = Double(now.seconds)
        let claims = TokenClaims(
            iss: Self.issuer, sub: subject, aud: AudienceClaim(value: [Self.audience]), exp: seconds + lifetime / .seconds(1),
            nbf: seconds, iat: seconds, scope: scopes.joined(separator: " "), roles: roles, country: country)
        return try await sign(claims)
    }

    /// A token with exactly these claims: tests make refused ones with it.
    package func sign(_ claims: TokenClaims) async throws(StartupError) -> String {
        do {
            let keys = JWTKeyCollection()
            await keys.add(ecdsa: try ECDSA.PrivateKey<P256>(backing: key), kid: JWKIdentifier(string: kid))
            return try await keys.sign(claims, kid: JWKIdentifier(string: kid))
        } catch {
            throw StartupError(exitCode: .software, remedy: "Report this fault: the token cannot be signed.", cause: "\(error)")
        }
    }

    private func writeKeySet(x: Data, y: Data) throws(StartupError) {
        let json = """
            {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"\(kid)","x":"\(Self.base64URL(x))",\
            "y":"\(Self.base64URL(y))"}]}

            """
        // Written only when it differs: services watch this file.
        if FileManager.default.contents(atPath: jwksPath) == Data(json.utf8) { return }
        do {
            try Data(json.utf8).write(to: URL(filePath: jwksPath), options: .atomic)
        } catch {
            throw .configuration(remedy: "Make \(jwksPath) writable.", setting: "--state", cause: "\(error)")
        }
    }

    /// Creates the file already closed to others: between creation and a later `chmod` anybody could read it. Of two processes
    /// that start at once, one creates it and the other uses that key.
    private static func create(_ path: String, content: String) throws {
        let draft = path + ".\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteNoPermission) }
        defer { unlink(draft) }
        let bytes = Array(content.utf8)
        let written = write(file, bytes, bytes.count)
        guard close(file) == 0, written == bytes.count else { throw CocoaError(.fileWriteOutOfSpace) }
        if link(draft, path) != 0, errno != EEXIST { throw CocoaError(.fileWriteUnknown) }
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
