import Crypto
import Foundation
import ServiceHost

/// The key under which persons are kept; read once from its file, never logged.
struct PersonKey: Sendable {
    let key: SymmetricKey
    /// A few letters that tell one key from another, of its digest; they say nothing about the key.
    let name: String

    /// - Throws: a startup error that names the setting: the file must hold 32 bytes as 64 hexadecimal digits.
    init(file: String) throws(StartupError) {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        } catch {
            throw .configuration(
                remedy: "Make the file with the key of persons readable: \(file).", setting: "persons.keyFile",
                cause: error.localizedDescription)
        }
        guard let bytes = Self.bytes(of: text), bytes.count == 32 else {
            throw .configuration(
                remedy: "Write 64 hexadecimal digits, 32 random bytes, into the file with the key of persons.", setting: "persons.keyFile")
        }
        key = SymmetricKey(data: bytes)
        name = SHA256.hash(data: bytes).prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(of text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
