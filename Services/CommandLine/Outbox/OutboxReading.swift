import Contracts
import Domain
import Outbox
import Postgres

/// Opens the outbox of a running national service, over its own database.
enum OutboxReading {
    static func with<Value: Sendable>(
        _ member: Member, of running: UpFile, _ body: (Outbox) async throws -> Value
    ) async throws -> Value {
        guard let url = running.databases[member.code], let country = try? CountryCode(member.code) else {
            throw OutboxFailure.noDatabase(member.code)
        }
        var settings = try PostgresSettings(url: url, setting: "databases.\(member.code) in up.json")
        settings.passwordFile = running.passwordFiles[member.code]
        settings.maximumConnections = 2
        let pool = PostgresPool(settings, logger: SilentLog.logger)
        do {
            let partitions = try await pool.query("select coalesce(max(partition), -1) + 1 from outbox_stream").only().decode(Int32.self)
            guard partitions > 0 else { throw OutboxFailure.noDatabase(member.code) }
            let layout = OutboxLayout(
                topics: Family.allCases.map { .national(country, $0) }, partitionCount: partitions, expectsReceipts: true)
            let value = try await body(try await Outbox.open(layout, in: pool))
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw (error as? any CommandFailure) ?? OutboxFailure.unreadable(member.code, "\(error)")
        }
    }
}

enum OutboxFailure: CommandFailure {
    case noDatabase(String)
    case unreadable(String, String)
    case unknownStream(String)

    /// sysexits.h: 69 EX_UNAVAILABLE, 65 EX_DATAERR.
    var exitCode: Int32 {
        switch self {
        case .noDatabase, .unreadable: 69
        case .unknownStream: 65
        }
    }

    var description: String {
        switch self {
        case .noDatabase(let code): "Start the service of \(code) (recosa up): its database is not in up.json, or has no outbox yet."
        case .unreadable(let code, let reason): "Run recosa doctor: the outbox of \(code) cannot be read (\(reason))."
        case .unknownStream(let text): "Name a sequence that was given already (see recosa outbox): \(text)."
        }
    }
}
