/// A password as it is stored: scrypt's result with the parameters it was made with, so that they can be raised later.
package struct PasswordDigest: Sendable, Equatable {
    /// scrypt's N, a power of two.
    package let rounds: Int
    /// scrypt's r.
    package let blockSize: Int
    /// scrypt's p.
    package let parallelism: Int
    package let salt: [UInt8]
    package let key: [UInt8]

    package init(rounds: Int, blockSize: Int, parallelism: Int, salt: [UInt8], key: [UInt8]) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.key = key
    }
}
