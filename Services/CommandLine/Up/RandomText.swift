/// Random text for keys and passwords.
enum RandomText {
    static func hexadecimal(bytes count: Int) -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            let byte: UInt8 = random.next()
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
