import Glibc

/// The folders of a cluster, and who owns them: the server's user everything it writes, nobody else may look into them.
struct ClusterFolders {
    let state: String
    let user: UnprivilegedUser?
    let socket: String

    var data: String { state + "/data" }
    var passwords: String { state + "/passwords" }
    var log: String { state + "/postgres.log" }
    var superuserPassword: String { passwords + "/postgres" }
    var isInitialised: Bool { access(data + "/PG_VERSION", F_OK) == 0 }

    /// A socket's path may have 107 bytes, the server's file name in the folder takes part of it.
    private static let longestFolder = 90

    init(state: String, user: UnprivilegedUser?) {
        self.state = state
        self.user = user
        let beside = state + "/socket"
        if beside.utf8.count <= Self.longestFolder {
            socket = beside
        } else {
            // The same for each start over the same state, so that settings handed out earlier stay true.
            let number = state.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
            socket = "/tmp/recosa-\(String(number, radix: 36))"
        }
    }

    /// Makes what is missing. When this process is root the server's user owns the folders it writes to.
    func make() throws(EmbeddedError) {
        try PrivateFiles.makeFolder(state, owner: user)
        try PrivateFiles.makeFolder(socket, owner: user)
        try PrivateFiles.makeFolder(passwords, owner: user)
    }
}
