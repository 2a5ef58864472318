import ArgumentParser
import Contracts
import Foundation
import Kafka
import Topic

/// `recosa tail`: events as they come.
struct Tail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show events as they come, one line each.",
        discussion: """
            Without topics all of the countries' topics are shown. Of two events of one record the earlier is shown first;
            different partitions are read side by side.

              recosa tail                                            everything from now on
              recosa tail --from beginning --no-follow --json        everything so far, one JSON object a line
              recosa tail --country sn --type progress-approved.v1   what Senegal approves
              recosa tail --from 2026-03-01T00:00:00Z                since a time
            """)

    @Argument(help: "Topics, such as recosa.ma.action-plan.v1.") var topics: [String] = []
    @Option(help: "Only this country's events; may be repeated.") var country: [String] = []
    @Option(help: "Only this type, for example progress-approved.v1; may be repeated.") var type: [String] = []
    @Option(help: "Only this record, for example action:0198….") var subject: String?
    @Option(help: "beginning, end, an offset, or a time such as 2026-03-01T00:00:00Z.") var from = TailStart.end
    @Flag(inversion: .prefixedNo, help: "Wait for more at the end.") var follow = true
    @Flag(help: "One JSON object a line.") var json = false
    @OptionGroup var broker: BrokerPlace

    func validate() throws {
        for code in country where !Member.nations.contains(where: { $0.code == code }) {
            throw ValidationError("--country must be one of \(Member.nations.map(\.code).joined(separator: ", ")), not \(code).")
        }
    }

    func run() async throws {
        let address = try broker.address
        var filter = TailFilter(countries: Set(country), types: type, subject: subject)
        if case .time(let since) = from { filter.since = since }
        let reading = TopicReading(address: address, start: from, follow: follow)
        let shown = filter
        let asJSON = json
        do {
            try await reading.run(topics: topics) { message in
                guard let value = message.value else { return }
                do throws(ContractError) {
                    let event = try CloudEvent(headers: message.headers.map { ($0.name, $0.value) }, value: value)
                    guard shown.shows(event) else { return }
                    Self.write(asJSON ? TailLine.json(event, of: message) : TailLine.text(event, of: message))
                } catch {
                    Self.write(TailLine.unreadable(message, error, json: asJSON))
                }
            }
        } catch let error as KafkaError {
            throw KafkaFailure(servers: address.servers, error: error)
        } catch SubscriberError.configuration(let error), SubscriberError.fatal(let error) {
            throw KafkaFailure(servers: address.servers, error: error)
        }
    }

    /// Unbuffered: whoever reads the other end of a pipe sees each event when it comes.
    private static func write(_ line: String) {
        do { try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8)) } catch {
            // Whoever read has had enough, as `head` does: that is no fault.
            Foundation.exit(0)
        }
    }
}
