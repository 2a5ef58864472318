import Embedded
import Foundation
import Postgres
import ServiceHost
import Share

/// Resident memory of a country's service that is not asked for anything, ten seconds after it began to listen.
enum IdleMemory {
    static func measure(_ bed: BenchmarkBed) async throws -> Verdict {
        let said = Said()
        let service = try await ChildProcess.start(
            ChildCommand(
                executable: program, environment: try await environment(bed),
                output: .lines { said.add($0) }))
        do {
            try await BenchmarkBed.wait(for: "the service to listen") { said.text.contains("Listening") }
        } catch {
            service.signal(SIGKILL)
            throw BenchmarkBed.Overdue(what: "the service to listen; it said: \(said.text)")
        }
        // The time itself: what is measured is a service at rest.
        try await Task.sleep(for: .seconds(10))
        let resident = try ProcessMemory.mebibytes("VmRSS", of: service.processID)
        let most = try ProcessMemory.mebibytes("VmHWM", of: service.processID)
        say("idle service: \(resident) MiB resident, \(most) MiB at most since its start")
        _ = await service.stop(within: .seconds(15))
        return Verdict(name: "resident memory of an idle service", figure: resident, unit: "MiB", promise: .atMost(60))
    }

    private static var program: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/Morocco"
    }

    private static func environment(_ bed: BenchmarkBed) async throws -> [String: String] {
        let database = try await bed.postgres.createDatabase("recosa_ma", ownerRole: "recosa_ma_owner", serviceRole: "recosa_ma")
        var variables = [
            "PATH": "/usr/bin:/bin", "HTTP_PORT": "0", "KAFKA_BOOTSTRAP_SERVERS": bed.broker.bootstrapServers,
            "KAFKA_OPTIONS": EmbeddedBroker.consumerSettings.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
            "TOKEN_JWKS_FILE": try DevelopmentIssuer(folder: bed.folder + "/issuer").jwksPath, "LOG_FORMAT": "json",
            "DATABASE_URL": parameters(database.service), "DATABASE_OWNER_URL": parameters(database.owner),
        ]
        variables["DATABASE_PASSWORD_FILE"] = database.service.passwordFile
        variables["DATABASE_OWNER_PASSWORD_FILE"] = database.owner.passwordFile
        return variables
    }

    private static func parameters(_ settings: PostgresSettings) -> String {
        "postgresql:///?" + settings.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }
}
