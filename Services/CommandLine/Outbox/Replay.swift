import ArgumentParser
import Outbox
import Topic

/// `recosa replay`: a national service sends what it has sent before.
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let a country send its events again, from a sequence on.",
        discussion: """
            For a broker that lost its log. The events keep their numbers and identifiers: readers that have them drop them.
            The services find most losses themselves, by the region's receipts.

              recosa replay --country ma                                   everything Morocco ever published
              recosa replay --country ma --topic recosa.ma.action-plan.v1 --partition 0 --from 120
            """)

    @Option(help: "Whose events.") var country: String
    @Option(help: "Only this topic.") var topic: String?
    @Option(help: "Only this partition.") var partition: Int32?
    @Option(help: "The first sequence to send again.") var from: Int64 = 1
    @OptionGroup var place: StatePlace

    func validate() throws {
        guard Member.nations.contains(where: { $0.code == country }) else {
            throw ValidationError("--country must be one of \(Member.nations.map(\.code).joined(separator: ", ")), not \(country).")
        }
        guard from >= 1 else { throw ValidationError("--from must be at least 1.") }
    }

    func run() async throws {
        guard let member = Member.nations.first(where: { $0.code == country }) else { return }
        let asked = try await OutboxReading.with(member, of: try place.running()) { outbox in
            var asked = 0
            for (index, stream) in outbox.streams.streams.enumerated() {
                if let topic, stream.partition.topic != topic { continue }
                if let partition, stream.partition.partition != partition { continue }
                let mark = StreamMark(index: index, sequence: from)
                if try await outbox.requestReplay(mark, reason: "recosa replay") { asked += 1 }
            }
            return asked
        }
        guard asked > 0 else { throw OutboxFailure.unknownStream("\(topic ?? country), from \(from)") }
        print("Asked for \(asked) stream\(asked == 1 ? "" : "s") from sequence \(from) on; recosa outbox shows how far it is.")
    }
}
