import Glibc

/// A user that embedded servers run as when the parent is root: Postgres refuses to run as root at all.
package struct UnprivilegedUser: Sendable, Equatable {
    package let name: String
    package let userID: UInt32
    package let groupID: UInt32

    package init(name: String, userID: UInt32, groupID: UInt32) {
        self.name = name
        self.userID = userID
        self.groupID = groupID
    }

    /// Whom to become: nobody else when this process is not root, else the first of `names` that exists.
    /// - Throws: ``EmbeddedError`` with `.missing` when root and none of them exists.
    package static func required(
        among names: [String] = ["postgres", "nobody"]
    ) throws(EmbeddedError) -> UnprivilegedUser? {
        guard geteuid() == 0 else { return nil }
        for name in names { if let user = named(name) { return user } }
        throw EmbeddedError(
            .missing, subject: names.joined(separator: ", "), "none of these users exists, and a server must not run as root")
    }

    /// The user of that name in the system's user database.
    package static func named(_ name: String) -> UnprivilegedUser? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard let start = buffer.baseAddress, getpwnam_r(name, &entry, start, buffer.count, &found) == 0, found != nil
            else { return nil }
            return UnprivilegedUser(name: name, userID: entry.pw_uid, groupID: entry.pw_gid)
        }
    }
}
