import ArgumentParser
import Contracts
import NIOCore

/// `recosa parked`: what the region could not apply, and why.
struct Parked: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the records whose events wait in the region, with the reason; try one again.",
        discussion: """
            An event that cannot be applied stops only its own record. After the cause is mended:

              recosa parked --redrive action:0198… --country ma
            """)

    @Option(help: "Try the waiting events of this record again, in their order.") var redrive: String?
    @Option(help: "Whose record it is, for --redrive.") var country: String?
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var place: StatePlace

    func validate() throws {
        if redrive != nil, country == nil { throw ValidationError("--redrive needs --country.") }
    }

    func run() async throws {
        let client = try await OperatorClient(place)
        if let redrive, let country {
            let answer = try await client.post(
                "/v1/parked/redrive", ["subject": .string(redrive), "country": .string(country)], within: .seconds(60))
            return print(String(decoding: answer.compact, as: UTF8.self))
        }
        let answer = try await client.get("/v1/parked")
        if json { return print(String(decoding: answer.compact, as: UTF8.self)) }
        let entries = answer["entries"]?.elements ?? answer["items"]?.elements ?? answer.elements ?? []
        for entry in entries { print(String(decoding: entry.compact, as: UTF8.self)) }
        if entries.isEmpty { print("Nothing is parked.") }
    }
}
