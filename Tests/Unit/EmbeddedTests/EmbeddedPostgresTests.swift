import CSpawn
import Embedded
import Glibc
import Logging
import Postgres
import TestSupport
import Testing

@Suite("An embedded cluster", .serialized) struct EmbeddedPostgresTests {
    private func options(_ folder: String) -> EmbeddedPostgresOptions {
        var options = EmbeddedPostgresOptions(stateFolder: folder, isDurable: false)
        options.sharedBuffers = "32MB"
        return options
    }

    @Test("keeps its data over a stop and over kill -9, and starts again") func recovery() async throws {
        let folder = TestFolders.make("recovery")
        let server = try await EmbeddedPostgres.start(options(folder), logger: .silent)
        var settings = try await server.createDatabase("recosa_ma", role: "recosa_ma")
        settings.leaseTimeout = .seconds(20)
        let pool = PostgresPool(settings, logger: .silent)
        try await pool.execute("create table kept (id int)")
        try await pool.execute("insert into kept values (1)")
        await server.stop()
        #expect(await server.processID == nil)

        let again = try await EmbeddedPostgres.start(options(folder), logger: .silent)
        // The same settings still lead there, and the pool finds its way back by itself.
        #expect(try await pool.query("select id from kept").only().decode(Int32.self) == 1)
        try await pool.execute("insert into kept values (2)")
        let killed = try #require(await again.processID)
        kill(killed, SIGKILL)
        try await within(.seconds(20), "the killed postmaster is reaped") {
            while await again.processID != nil { await Task.yield() }
        }
        #expect(kill(killed, 0) != 0, "a killed postmaster is left as a zombie")
        try await again.startServer()
        let found = try await pool.query("select id from kept order by id").decode(Int32.self)
        #expect(found == [1, 2])
        await pool.close()
        await again.stop()
    }

    @Test("gives each service a database that the others may not enter") func separation() async throws {
        let folder = TestFolders.make("separation")
        let server = try await EmbeddedPostgres.start(options(folder), logger: .silent)
        let morocco = try await server.createDatabase("recosa_ma", ownerRole: "recosa_ma_owner", serviceRole: "recosa_ma")
        let mali = try await server.createDatabase("recosa_ml", ownerRole: "recosa_ml_owner", serviceRole: "recosa_ml")
        var intruder = mali.service
        intruder.parameters["dbname"] = "recosa_ma"
        do {
            _ = try await PostgresConnection.open(intruder, logger: .silent)
            Issue.record("Mali's role entered Morocco's database")
        } catch {
            #expect(error.kind == .configuration)
            #expect(error.sqlState == .insufficientPrivilege)
        }
        let owner = PostgresPool(morocco.owner, logger: .silent)
        let service = PostgresPool(morocco.service, logger: .silent)
        try await owner.execute("create table audit (what text)")
        try await owner.makeAppendOnly(["audit"], for: "recosa_ma")
        try await service.execute("insert into audit values ('seen')")
        #expect(try await service.query("select what from audit").count == 1)
        for forbidden: Query in ["update audit set what = ''", "delete from audit", "drop table audit", "create table mine (id int)"] {
            let error = await #expect(throws: PostgresError.self) { try await service.execute(forbidden) }
            #expect(error?.sqlState == .insufficientPrivilege, "\(forbidden.text)")
        }
        // A second call finds everything as it is.
        _ = try await server.createDatabase("recosa_ma", ownerRole: "recosa_ma_owner", serviceRole: "recosa_ma")
        #expect(try await service.query("select what from audit").count == 1)
        await owner.close()
        await service.close()
        await server.stop()
    }

    @Test("names the port that somebody else has") func portInUse() async throws {
        let taken = try await TestPostgres.shared.server().port
        var options = options(TestFolders.make("port"))
        options.listening = .loopback(port: UInt16(taken))
        let error = await #expect(throws: EmbeddedError.self) { try await EmbeddedPostgres.start(options, logger: .silent) }
        #expect(error?.kind == .portInUse)
        #expect(error?.subject == "port \(taken)")
    }

    @Test("says which program is missing, and how to get it") func missingProgram() async throws {
        var options = options(TestFolders.make("missing"))
        options.programs = "/nowhere"
        let error = await #expect(throws: EmbeddedError.self) { try await EmbeddedPostgres.start(options, logger: .silent) }
        #expect(error?.kind == .missing)
        #expect(error?.description.contains("/nowhere") == true)
        #expect(error?.description.contains("postgresql") == true)
    }
}
