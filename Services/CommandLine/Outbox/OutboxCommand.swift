import ArgumentParser
import Contracts
import Domain
import Outbox
import Topic

/// `recosa outbox`: what waits to be sent or received, by country.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Show what waits in the national outboxes: to be numbered, published, or received by the region.")

    @Option(help: "Only this country; may be repeated.") var country: [String] = []
    @Flag(help: "One line for each stream too.") var streams = false
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var place: StatePlace

    func validate() throws {
        for code in country where !Member.nations.contains(where: { $0.code == code }) {
            throw ValidationError("--country must be one of \(Member.nations.map(\.code).joined(separator: ", ")), not \(code).")
        }
    }

    func run() async throws {
        let running = try place.running()
        let wanted = Member.nations.filter { country.isEmpty || country.contains($0.code) }
        var documents: [JSONValue] = []
        for member in wanted where running.services[member.code] != nil || country.contains(member.code) {
            let state = try await OutboxReading.with(member, of: running) { try await $0.state() }
            documents.append(OutboxReport.json(member.code, state))
            if !json { for line in OutboxReport.lines(member.code, state, streams: streams) { print(line) } }
        }
        if json { print(String(decoding: JSONValue.array(documents).compact, as: UTF8.self)) }
    }
}

/// How the state of an outbox is told.
enum OutboxReport {
    static func lines(_ code: String, _ state: OutboxState, streams: Bool) -> [String] {
        let waiting = state.counts.map { count in
            "\(count.rows) \(count.waiting.rawValue)" + (count.oldest.map { " (oldest \($0.text))" } ?? "")
        }
        let holder = state.isHeld ? "published by \(state.holder), epoch \(state.epoch)" : "nobody publishes"
        let head = "\(code): \(waiting.joined(separator: ", ")); \(holder)"
        guard streams else { return [head] }
        return [head]
            + state.streams.map {
                "  \($0.partition): last \($0.position.last), acknowledged \($0.position.acknowledged), received \($0.position.receipted)"
            }
    }

    static func json(_ code: String, _ state: OutboxState) -> JSONValue {
        .object([
            .init("country", .string(code)),
            .init(
                "waiting",
                .object(state.counts.map { .init($0.waiting.rawValue, .number(String($0.rows))) })),
            .init("holder", .string(state.holder)), .init("epoch", .number(String(state.epoch))),
            .init("isHeld", .boolean(state.isHeld)),
            .init(
                "streams",
                .array(
                    state.streams.map {
                        .object([
                            .init("topic", .string($0.partition.topic)), .init("partition", .number(String($0.partition.partition))),
                            .init("last", .number(String($0.position.last))),
                            .init("acknowledged", .number(String($0.position.acknowledged))),
                            .init("received", .number(String($0.position.receipted))),
                        ])
                    })),
        ])
    }
}
