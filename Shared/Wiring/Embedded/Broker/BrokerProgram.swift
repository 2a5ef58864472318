import Foundation

/// Where the `noida-db` program is.
///
/// What pip installs as `bin/noida-db` is a script that starts the real program as a child of its own; killing the script
/// would leave that child running. So the real program beside it is looked for and started directly.
package enum BrokerProgram {
    /// - Parameters:
    ///   - environment: `RECOSA_BROKER` names the program, or the script that pip installed.
    ///   - folder: of the package; `Deploy/setup` installs into its `.build/tools/broker`.
    package static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment, folder: String = FileManager.default.currentDirectoryPath
    ) throws(EmbeddedError) -> String {
        if let given = environment["RECOSA_BROKER"], !given.isEmpty {
            return try program(behind: given, subject: "RECOSA_BROKER")
        }
        return try program(behind: folder + "/.build/tools/broker/bin/noida-db", subject: "noida-db")
    }

    private static func program(behind path: String, subject: String) throws(EmbeddedError) -> String {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw EmbeddedError(
                .missing, subject: subject,
                "\(path) is not there or cannot be run: run Deploy/setup, or set RECOSA_BROKER, or KAFKA_BOOTSTRAP_SERVERS")
        }
        guard isScript(path) else { return path }
        let environment = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path + "/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: environment)) ?? []
        for version in versions.sorted() {
            let program = "\(environment)/\(version)/site-packages/noida_db/noida-db"
            if FileManager.default.isExecutableFile(atPath: program) { return program }
        }
        throw EmbeddedError(.missing, subject: subject, "\(path) is a script without its program below \(environment)")
    }

    private static func isScript(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: 2)) == Data("#!".utf8)
    }
}
