import Crypto
import FoundationEssentials
import Synchronization

/// Tokens whose signature was found right, by one key set, so that it is checked once for each and not at every request.
///
/// Only the signature is remembered, which never changes: whether a token holds at this time is judged each time. Who replaces the key
/// set replaces this with it, so that a key that is gone vouches for nothing.
final class VerifiedTokens: Sendable {
    /// Not the token itself, which would be a credential in memory for as long as it is remembered.
    struct Digest: Hashable, Sendable {
        private let bytes: [UInt8]

        init(of token: String) { bytes = Array(SHA256.hash(data: Data(token.utf8))) }
    }

    /// What a signature by a key of that algorithm vouches for.
    struct Verified: Sendable {
        let algorithm: SigningAlgorithm
        let claims: TokenClaims
    }

    private struct State {
        var recent: [Digest: Verified] = [:]
        var earlier: [Digest: Verified] = [:]
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: how many are remembered at most; those that were not asked for lately are forgotten first.
    init(limit: Int = 4_096) {
        self.limit = limit
    }

    subscript(digest: Digest) -> Verified? {
        state.withLock { state in
            if let verified = state.recent[digest] { return verified }
            guard let verified = state.earlier[digest] else { return nil }
            Self.keep(verified, digest, &state, limit)
            return verified
        }
    }

    func keep(_ verified: Verified, _ digest: Digest) { state.withLock { Self.keep(verified, digest, &$0, limit) } }

    private static func keep(_ verified: Verified, _ digest: Digest, _ state: inout State, _ limit: Int) {
        if state.recent.count >= limit / 2 {
            state.earlier = state.recent
            state.recent = [:]
        }
        state.recent[digest] = verified
    }
}
