import ArgumentParser
import Contracts
import NIOCore

/// `recosa rebuild`: the region's picture built anew from everything it accepted.
struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the region's picture anew beside the live one, compare, and switch if they agree.",
        discussion: "Readers are served all the while. The former picture is kept.")

    @OptionGroup var place: StatePlace

    func run() async throws {
        let answer = try await OperatorClient(place).post("/v1/rebuild", [:], within: .hours(2))
        print(String(decoding: answer.compact, as: UTF8.self))
    }
}
