extension Migration {
    /// Tells whether the text is still the one that was applied. FNV-1a over 64 bits: it guards against mistakes, not against
    /// forgery, and needs no library. Changes of white space do not count.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
