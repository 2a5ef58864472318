import AsyncHTTPClient
import Embedded
import Foundation
import Kafka
import Outbox
import Postgres
import ServiceHost
import Topic
import View

/// Looks at every part; what it sees is judged by ``Diagnosis``.
struct Examination: Sendable {
    let state: StateFolder
    /// Nil when the platform does not run.
    let running: UpFile?
    /// Nil when there is none to look at.
    let broker: BrokerAddress?
    let portBase: Int
    let partitions: Int32

    func findings() async -> [Finding] {
        async let services = services()
        async let topics = topics()
        var findings = [disk()]
        if running == nil {
            findings.append(
                .fault("platform", "there is no up.json in \(state.path)", remedy: "Start it: recosa up, or name its folder with --state."))
        }
        findings += await topics
        for (code, url) in (running?.databases ?? [:]).sorted(by: { $0.key < $1.key }) { findings += await database(code, url) }
        return findings + (await services)
    }

    private func disk() -> Finding {
        var folder = state.path
        while !FileManager.default.fileExists(atPath: folder), folder.count > 1 {
            folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        }
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else {
            return .fault("disk", "\(folder) cannot be looked at", remedy: "Name a folder that can be read, with --state.")
        }
        let block = UInt64(facts.f_frsize)
        return Diagnosis.disk(folder, free: UInt64(facts.f_bavail) * block, total: UInt64(facts.f_blocks) * block)
    }

    private func topics() async -> [Finding] {
        guard let broker else { return [] }
        let administration = KafkaTopicAdministration(settings: broker.administrator, logger: SilentLog.logger)
        let layouts = PlatformTopics.layouts(partitionCount: partitions)
        var findings: [Finding]
        do throws(KafkaError) {
            try await administration.reach(within: .seconds(5))
            let differences = try await ApplyTopics(administration: administration).differences(from: layouts)
            findings = [Diagnosis.broker(broker.servers, error: nil)] + Diagnosis.topics(differences, of: layouts.count)
        } catch {
            findings = [Diagnosis.broker(broker.servers, error: error)]
        }
        await administration.close()
        return findings
    }

    private func database(_ code: String, _ url: String) async -> [Finding] {
        do {
            var settings = try PostgresSettings(url: url, setting: "databases.\(code) in up.json")
            settings.passwordFile = running?.passwordFiles[code]
            settings.maximumConnections = 1
            settings.leaseTimeout = .seconds(3)
            let pool = PostgresPool(settings, logger: SilentLog.logger)
            do {
                let before = WallTime.now()
                let clock = try await pool.query("select (extract(epoch from clock_timestamp()) * 1000000)::bigint").only().decode(
                    Int64.self)
                let after = WallTime.now()
                let pending = try await Migrator(migrations(of: code), logger: SilentLog.logger).pending(on: pool)
                await pool.close()
                let middle = (before.microseconds + after.microseconds) / 2
                return [
                    Diagnosis.database(code, place: settings.place, error: nil), Diagnosis.migrations(code, pending: pending),
                    Diagnosis.clock(of: "database \(code)", skew: .microseconds(clock - middle)),
                ]
            } catch {
                await pool.close()
                throw error
            }
        } catch {
            let cause = error as? PostgresError ?? PostgresError(.unavailable, "\(error)")
            return [Diagnosis.database(code, place: "recosa_\(code)", error: cause)]
        }
    }

    /// Those of the modules that every service of this kind has.
    private func migrations(of code: String) -> [Migration] {
        let role = "recosa_\(code)"
        return code == Member.region.code ? ArchiveSchema.migrations(serviceRole: role) : OutboxMigrations.all(serviceRole: role)
    }

    private func services() async -> [Finding] {
        var findings: [Finding] = []
        let probe = ReadinessProbe(interval: .zero)
        for member in Member.all {
            let known = member == .region ? running?.dashboard : running?.services[member.code]
            let port = known.flatMap { URL(string: $0)?.port } ?? portBase + member.portOffset
            if let running, running.pids[member.code] == nil, known == nil { continue }
            let address = known ?? "http://127.0.0.1:\(port)"
            let answers = await probe.ask(address + "/health/ready") == .ready
            let isFree = (try? LoopbackPort.checkFree(UInt16(clamping: port))) != nil
            // Before a start a free port is what is wanted.
            if running == nil, isFree {
                findings.append(.good("port \(port)", "free for \(member.executable)"))
            } else {
                findings.append(Diagnosis.port(port, of: member.executable, answers: answers, isFree: isFree))
            }
        }
        return findings
    }
}
