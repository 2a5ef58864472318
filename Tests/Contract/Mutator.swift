import Contracts

/// Damages records the way wires, bugs and enemies do; the same seed damages the same way.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { count < 1 ? 0 : Int(next() % UInt64(count)) }

    /// What breaks parsers: brackets, quotes, escapes, numbers at their limits, bytes that are no UTF-8, pieces of JSON.
    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "true", "-0", "1e999", "0.0000000000000000001", "99999999999999999999",
            "\\u0000", "\\ud800", "\\udfff\\ud83d", "\\ud83d\\ude00", "\u{feff}", "{\"a\":", "[[[[[[[[", "\"laterField\":{\"a\":[1,2]},",
            "\"demonstration\":true", " ", "\n", "2019-02-29", "9999-12-31T23:59:59.999999Z", "-", "action:", "//", "é", "ا",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00], [0x7F]]

    /// One to four changes, somewhere.
    mutating func damage(_ bytes: inout [UInt8], other: [UInt8]) {
        for _ in 0...below(4) { change(&bytes, other) }
    }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        let place = below(bytes.count + 1)
        let length = min(below(below(8) == 0 ? 200 : 8) + 1, bytes.count - place)
        switch below(9) {
        case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.removeSubrange(place..<place + length)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: below(bytes.count + 1))
        case 4, 5: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
        case 6: bytes.replaceSubrange(place..<place + length, with: Self.pieces[below(Self.pieces.count)])
        case 7:
            let start = below(other.count)
            bytes.replaceSubrange(place..<place + length, with: other[start..<min(other.count, start + 1 + below(60))])
        default: bytes.removeLast(bytes.count - place)
        }
    }

    /// Damages a header's value or name, drops it, repeats it, or moves it.
    mutating func damage(_ headers: inout [(name: String, value: [UInt8])]) {
        guard !headers.isEmpty else { return }
        let place = below(headers.count)
        switch below(6) {
        case 0: headers.remove(at: place)
        case 1: headers.append(headers[place])
        case 2: headers.swapAt(place, below(headers.count))
        case 3: headers[place].name = ["ce_type", "ce_foo", "", "CE_ID", "content-type"][below(5)]
        default: damage(&headers[place].value, other: headers[below(headers.count)].value)
        }
    }
}
