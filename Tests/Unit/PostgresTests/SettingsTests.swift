import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite("A wrong setting") struct SettingsTests {
    private struct Taken: Error {}

    /// Opens a connection that must fail, within the 15 seconds a person is asked to wait at most.
    private func failure(_ change: @Sendable (inout PostgresSettings) -> Void) async throws -> PostgresError {
        var settings = try await TestPostgres.shared.freshDatabase()
        change(&settings)
        let wrong = settings
        return try await within(.seconds(15), "an error about the setting") {
            do throws(PostgresError) {
                await (try PostgresConnection.open(wrong, logger: .silent)).close()
            } catch {
                return error
            }
            throw Taken()
        }
    }

    private func file(_ text: String) throws -> String {
        let folder = TestFolders.make("settings")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: folder + "/file", atomically: false, encoding: .utf8)
        return folder + "/file"
    }

    @Test("of the password names user and password, and repeats neither") func password() async throws {
        let path = try file("secret-but-wrong\n")
        let error = try await failure { $0.passwordFile = path }
        #expect(error.kind == .configuration)
        #expect(error.sqlState == .invalidPassword)
        #expect(error.place?.contains("password") == true)
        #expect(!error.description.contains("secret-but-wrong"))
        #expect(!error.retryCanHelp)
    }

    @Test("of the password file names the file") func passwordFile() async throws {
        let error = try await failure { $0.passwordFile = "/nowhere/password" }
        #expect(error.kind == .configuration)
        #expect(error.place == "password file /nowhere/password")
        let path = try file("\n")
        let empty = try await failure { $0.passwordFile = path }
        #expect(empty.message.contains("empty"))
    }

    @Test("of the address says where nobody answers, and that waiting may help") func address() async throws {
        let error = try await failure { $0.parameters["port"] = "1" }
        #expect(error.kind == .unavailable)
        #expect(error.retryCanHelp)
        #expect(error.place?.contains("127.0.0.1:1/") == true)
    }

    @Test("of the host, database, role, TLS files and modes names it")
    func others() async throws {
        let cases: [(keyword: String, value: String, named: String)] = [
            ("host", "no-such-host.invalid", "host"), ("dbname", "no_such_database", "dbname"), ("user", "no_such_role", "user"),
            ("port", "70000", "port"), ("sslmode", "sometimes", "sslmode"), ("sslmode", "require", "sslmode"),
            ("target_session_attrs", "any-at-all", "target_session_attrs"), ("connect_timeout", "soon", "connect_timeout"),
            ("no_such_parameter", "1", "connection parameters"),
        ]
        for (keyword, value, named) in cases {
            let error = try await failure { $0.parameters[keyword] = value }
            #expect(error.kind == .configuration, "\(keyword)=\(value): \(error)")
            #expect(error.place?.contains(named) == true, "\(keyword)=\(value): \(error)")
        }
        let unreadable = try await failure {
            $0.parameters["sslmode"] = "verify-full"
            $0.parameters["sslrootcert"] = "/nowhere/root.crt"
        }
        #expect(unreadable.kind == .configuration, "\(unreadable)")
        #expect(unreadable.place?.contains("ssl") == true, "\(unreadable)")
    }

    @Test("in a URL names the setting, and shows nothing of it") func url() {
        let error = #expect(throws: PostgresError.self) { try PostgresSettings(url: "postgresql://u:s3cret@[::1/db") }
        #expect(error?.kind == .configuration)
        #expect(error?.place == "DATABASE_URL")
        #expect(error?.description.contains("s3cret") == false)
        let unknown = #expect(throws: PostgresError.self) {
            try PostgresSettings(url: "postgresql://h/db?sslmood=require", setting: "--database-url")
        }
        #expect(unknown?.place == "--database-url")
    }

    @Test("is not a URL with every part, which are all taken") func goodURL() throws {
        let settings = try PostgresSettings(url: "postgresql://me@db.example:6432/recosa?sslmode=verify-full&connect_timeout=7")
        #expect(settings.parameters["host"] == "db.example")
        #expect(settings.parameters["sslmode"] == "verify-full")
        #expect(settings.parameters["connect_timeout"] == "7")
        #expect(settings.place == "db.example:6432/recosa")
    }
}
