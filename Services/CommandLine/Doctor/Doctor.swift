import ArgumentParser
import Contracts

/// `recosa doctor`: is every part well, and what to do where it is not.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every part of the running platform and say what to do.",
        discussion: """
            Looks at the broker, the topics, each database with its migrations, each service, the clocks and the disk.
            Without up.json (the platform does not run) it looks at what the next start needs: ports, disk, the given broker.
            Exit code 0: all is well; 69: there is a fault.
            """)

    @OptionGroup var broker: BrokerPlace
    @Option(help: "The dashboard's port, when the platform does not run.") var portBase = 8080
    @Option(help: "Partitions that the topics should have.") var partitions: Int32 = 3
    @Flag(help: "Print the findings as JSON.") var json = false

    func validate() throws {
        guard (1024...64_000).contains(portBase) else { throw ValidationError("--port-base must be from 1024 to 64000.") }
        guard (1...1_000).contains(partitions) else { throw ValidationError("--partitions must be from 1 to 1000.") }
    }

    func run() async throws {
        let examination = Examination(
            state: broker.place.folder, running: try? broker.place.running(), broker: try? broker.address, portBase: portBase,
            partitions: partitions)
        let findings = await examination.findings()
        if json {
            print(String(decoding: JSONValue.array(findings.map(\.json)).compact, as: UTF8.self))
        } else {
            for finding in findings { print(finding.line) }
        }
        if findings.contains(where: { $0.state == .fault }) { throw ExitCode(69) }
    }
}
