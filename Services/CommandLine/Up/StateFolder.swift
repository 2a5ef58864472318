import Foundation

/// Where `recosa up` keeps everything: databases, the broker's log, keys, logs of the processes.
struct StateFolder: Sendable {
    let path: String

    init(_ path: String) { self.path = URL(fileURLWithPath: path).standardizedFileURL.path }

    var postgres: String { path + "/postgres" }
    var broker: String { path + "/broker" }
    var issuer: String { path + "/issuer" }
    var secrets: String { path + "/secrets" }
    var upFile: String { path + "/up.json" }
    /// The password of the dashboard's first account, mode 0600.
    var dashboardAccount: String { secrets + "/dashboard-account" }

    func personsKey(of member: Member) -> String { secrets + "/persons-\(member.code).key" }
    func log(of name: String) -> String { path + "/logs/\(name).log" }
    /// Written when an import is complete; `name` is `record` or `demonstration`.
    func imported(_ name: String) -> String { path + "/imported-\(name)" }

    /// Makes the folders. The state folder itself may be entered by other users of the machine, because the embedded Postgres
    /// runs as one of them when this process is root; what is secret has a folder for its owner alone.
    func make() throws(UpError) {
        do {
            try make(path, mode: 0o711)
            try make(path + "/logs", mode: 0o700)
            try make(secrets, mode: 0o700)
            try make(issuer, mode: 0o700)
        } catch { throw .stateFolder(path: path, reason: error.localizedDescription) }
    }

    /// A file for its owner alone with what `content` makes, unless it is there already.
    func ensureSecret(_ path: String, content: () -> String) throws(UpError) {
        if FileManager.default.fileExists(atPath: path) { return }
        guard FileManager.default.createFile(atPath: path, contents: Data(content().utf8), attributes: [.posixPermissions: 0o600])
        else { throw .stateFolder(path: path, reason: "it cannot be written") }
    }

    private func make(_ folder: String, mode: Int) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    }
}
