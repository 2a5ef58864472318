import ArgumentParser
import AsyncHTTPClient
import Foundation
import ServiceHost

/// `recosa import`: brings records into the national services through their public API.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import the record of the cooperation, invented data, or a file.",
        discussion: """
            Each step is one command to a national service, under the same rules as if somebody had typed it. An import that
            was cut short is started again: what is in already is not repeated. Invented data says so in every record.

              recosa import record                    what the public documents say, each fact with its source
              recosa import demonstration --size 200  invented data with 200 actions
              recosa import plans.json                a file of the format org.recosa.import.v1
            """)

    @Argument(help: "record, demonstration, or the path of a file.") var what: String
    @Option(help: "How many actions a demonstration has, 1 to 100000.") var size = 200
    @Option(help: "How many seconds to wait for a partner's record, or for a service that does not answer.") var patience = 30
    @Flag(help: "Print the result as JSON.") var json = false
    @OptionGroup var place: StatePlace

    func validate() throws {
        guard (1...100_000).contains(size) else { throw ValidationError("--size must be from 1 to 100000.") }
        guard (1...3_600).contains(patience) else { throw ValidationError("--patience must be from 1 to 3600.") }
    }

    private var source: ImportSource {
        switch what {
        case "record": .record
        case "demonstration": .demonstration(actions: size)
        default: .file(what)
        }
    }

    func run() async throws {
        let console = Console()
        let begun = ContinuousClock.now
        let count = try await ImportDesk(state: place.folder, console: console).perform(
            source, services: try place.running().services, patience: .seconds(patience))
        let time = ContinuousClock.now - begun
        console.say("\(source.name): \(count) steps imported in \(time.inWords).")
        if json {
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
            print("{\"import\":\"\(source.name)\",\"steps\":\(count),\"seconds\":\(seconds)}")
        }
    }
}
