import ArgumentParser
import Foundation

/// The platform's command line. Exit codes are those of sysexits.h.
@main
struct Recosa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recosa",
        abstract: "Runs and looks after the platform of the South-South cooperation on migration.",
        discussion: """
            Start with `recosa up`: it starts everything on this machine and prints where the dashboard is. Then
            `recosa import record` loads what the public documents say of the cooperation, and `recosa doctor` tells
            whether every part is well and what to do where it is not.

            Exit codes: 0 done, 64 used wrongly, 65 the data given is not right, 69 something needed does not answer,
            73 a file cannot be made, 75 try again later, 78 a setting is wrong.
            """,
        version: "1.0.0",
        subcommands: [
            Up.self, Import.self, Token.self, Doctor.self, Tail.self, Topics.self, Contract.self, OutboxCommand.self,
            Replay.self, Parked.self, Rebuild.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as any CommandFailure {
            FileHandle.standardError.write(Data("recosa: \(failure)\n".utf8))
            Foundation.exit(failure.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}

/// An error that says what to do next, and by its exit code (sysexits.h) what kind it is.
protocol CommandFailure: Error, CustomStringConvertible {
    var exitCode: Int32 { get }
}
