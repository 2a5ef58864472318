/// The name an account signs in with: 3 to 64 of lowercase letters, digits, full stop, hyphen, underscore. Upper case is folded.
package struct AccountName: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        let folded = text.lowercased()
        let isAllowed = folded.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isAllowed, (3...64).contains(folded.utf8.count) else { return nil }
        self.text = folded
    }
}
