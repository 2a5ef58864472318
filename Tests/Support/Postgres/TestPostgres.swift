package import Embedded
import FoundationEssentials
import Glibc
import Logging
package import Postgres
import Synchronization

/// A real Postgres cluster for tests: one for the whole process, started by the first test that asks, gone with the process.
/// Each test gets a fresh database of its own, so tests run beside each other.
package actor TestPostgres {
    package static let shared = TestPostgres()

    private enum State {
        case absent
        case starting([CheckedContinuation<Result<EmbeddedPostgres, EmbeddedError>, Never>])
        case running(EmbeddedPostgres)
        case failed(EmbeddedError)
    }

    private var state = State.absent
    private var databases = 0
    private var admin: PostgresPool?

    /// The cluster; starts it when nobody has yet.
    package func server() async throws(EmbeddedError) -> EmbeddedPostgres {
        switch state {
        case .running(let server): return server
        case .failed(let error): throw error
        case .starting:
            return try await withCheckedContinuation { continuation in
                guard case .starting(let others) = state else { return }
                state = .starting(others + [continuation])
            }.get()
        case .absent:
            state = .starting([])
            let result = await start()
            guard case .starting(let waiting) = state else { return try result.get() }
            switch result {
            case .success(let server): state = .running(server)
            case .failure(let error): state = .failed(error)
            }
            for continuation in waiting { continuation.resume(returning: result) }
            return try result.get()
        }
    }

    /// Settings of the superuser in a database that nobody else uses.
    package func freshDatabase() async throws -> PostgresSettings {
        let server = try await server()
        databases += 1
        let name = "test_\(databases)"
        let settings = Self.patient(server.administrator)
        let admin = admin ?? Self.administration(settings)
        self.admin = admin
        try await admin.execute("create database \(identifier: name)")
        var own = settings
        own.parameters["dbname"] = name
        return own
    }

    /// One session makes the databases, one after the other, whatever number of tests begin at once.
    private static func administration(_ settings: PostgresSettings) -> PostgresPool {
        var settings = settings
        settings.maximumConnections = 1
        return PostgresPool(settings, logger: .silent)
    }

    /// Many tests begin at once on a machine that may be busy with other things; slow is not wrong.
    private static func patient(_ settings: PostgresSettings) -> PostgresSettings {
        var settings = settings
        settings.parameters["connect_timeout"] = "30"
        settings.leaseTimeout = .seconds(60)
        settings.statementTimeout = .seconds(60)
        return settings
    }

    /// Runs `body` with a pool over a fresh database.
    @discardableResult
    package static func withPool<Value: Sendable>(
        maximumConnections: Int = 4, _ body: @Sendable (PostgresPool) async throws -> Value
    ) async throws -> Value {
        var settings = try await shared.freshDatabase()
        settings.maximumConnections = maximumConnections
        let pool = PostgresPool(settings, logger: .silent)
        do {
            let value = try await body(pool)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    private func start() async -> Result<EmbeddedPostgres, EmbeddedError> {
        let folder = TestFolders.make("postgres")
        do throws(EmbeddedError) {
            var options = EmbeddedPostgresOptions(stateFolder: folder, listening: .loopback(port: 0), isDurable: false)
            options.maximumConnections = 200
            options.sharedBuffers = "64MB"
            let server = try await EmbeddedPostgres.start(options, logger: .silent)
            if let process = await server.processID { TestFolders.endAtExit(process) }
            return .success(server)
        } catch {
            return .failure(error)
        }
    }
}
