import Crypto
import CryptoExtras
import Foundation
import NIOPosix

/// Computes scrypt on one thread of its own: a derivation takes 32 MiB and a good part of a second, so several at once would let
/// anybody exhaust the machine from the sign-in page, and one on the cooperative pool would stall everything else.
package struct PasswordHasher: Sendable {
    /// RFC 7914 and OWASP's 2023 advice: N = 2^15, r = 8, p = 3 costs 32 MiB.
    package static let present = (rounds: 32_768, blockSize: 8, parallelism: 3)
    package static let saltLength = 16
    private static let keyLength = 32

    private let pool: NIOThreadPool
    private let cost: (rounds: Int, blockSize: Int, parallelism: Int)

    /// `cost` is lowered in tests only.
    package init(cost: (rounds: Int, blockSize: Int, parallelism: Int) = PasswordHasher.present) {
        self.cost = cost
        pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
    }

    package enum Failure: Error { case notComputed }

    package func digest(_ password: String, salt: [UInt8]) async throws(Failure) -> PasswordDigest {
        let key = try await key(password, salt: salt, cost)
        return PasswordDigest(rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism, salt: salt, key: key)
    }

    /// Compares in constant time.
    package func matches(_ password: String, _ digest: PasswordDigest) async throws(Failure) -> Bool {
        let key = try await key(password, salt: digest.salt, (digest.rounds, digest.blockSize, digest.parallelism))
        guard key.count == digest.key.count else { return false }
        return zip(key, digest.key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Costs what a comparison costs, for names that have no account: the time taken then says nothing.
    package func spend(on password: String) async throws(Failure) {
        _ = try await key(password, salt: [UInt8](repeating: 0, count: Self.saltLength), cost)
    }

    /// Ends the thread.
    package func close() async { try? await pool.shutdownGracefully() }

    private func key(_ password: String, salt: [UInt8], _ cost: (rounds: Int, blockSize: Int, parallelism: Int)) async throws(Failure)
        -> [UInt8]
    {
        do {
            return try await pool.runIfActive {
                let key = try KDF.Scrypt.deriveKey(
                    from: Array(password.utf8), salt: salt, outputByteCount: Self.keyLength, rounds: cost.rounds, blockSize: cost.blockSize,
                    parallelism: cost.parallelism)
                return key.withUnsafeBytes { Array($0) }
            }
        } catch {
            throw .notComputed
        }
    }
}
