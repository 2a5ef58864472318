import ArgumentParser
import Contracts
import NIOCore

/// `recosa rebuild`: the region's picture built anew from everything it accepted.
struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the region's picture anew beside the live one, compare, and switch if they agree.",
        discussion: """
            Readers are served all the while. The former picture is kept. The aggregator goes on when this command is ended;
            asking again shows the same rebuild while it runs.
            """)

    @OptionGroup var place: StatePlace

    func run() async throws {
        let client = try await OperatorClient(place)
        let console = Console()
        var job = try await client.post("/v1/rebuild", [:], within: .seconds(30))
        while job["state"]?.text == "running" {
            console.progress(Self.line(job))
            try await Task.sleep(for: .milliseconds(500))
            job = try await client.get("/v1/rebuild")
        }
        guard job["state"]?.text == "finished", let result = job["result"] else { throw RebuildFailure() }
        print(String(decoding: result.compact, as: UTF8.self))
    }

    static func line(_ job: JSONValue) -> String {
        guard case .number(let done)? = job["events"], case .number(let all)? = job["of"] else { return "Rebuilding …" }
        return "Rebuilding: \(done) of \(all) events"
    }
}

/// The aggregator gave up.
struct RebuildFailure: CommandFailure {
    /// sysexits.h: 69 EX_UNAVAILABLE.
    let exitCode: Int32 = 69
    let description = "Read the aggregator's log: the picture could not be rebuilt, the live one stays. Ask again when the cause is mended."
}
