import ArgumentParser
import Contracts
import Foundation

/// `recosa contract`: the published schemas and the AsyncAPI document.
struct Contract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the contract as files, or check it against earlier versions.", subcommands: [Write.self, Check.self])

    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write AsyncAPI document and schemas into a folder, for integrators.",
            discussion: "Without a folder, run at the top of the sources: what is committed there is written anew.")
        @Argument(help: "The folder; made when missing.") var folder = "Shared/Contracts/Published"

        func run() throws {
            for file in ContractWriter.files {
                let url = URL(fileURLWithPath: folder + "/" + file.path)
                do {
                    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(file.bytes).write(to: url, options: .atomic)
                } catch { throw ContractFailure.notWritten(path: url.path, reason: error.localizedDescription) }
            }
            print("\(ContractWriter.files.count) files written to \(folder).")
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell whether this program's contract keeps every promise of earlier versions.",
            discussion: "Each folder is one that `recosa contract write` wrote with an earlier program. Exit code 65 when it breaks one.")
        @Option(name: .long, help: "Folder of an earlier version; repeat it for each.") var against: [String]

        func validate() throws {
            if against.isEmpty { throw ValidationError("Name at least one earlier version: --against <folder>.") }
        }

        func run() throws {
            let earlier = try against.map(PublishedSchemas.read)
            let found = CompatibilityGate.check(CompatibilityGate.current, against: earlier)
            for incompatibility in found { print(incompatibility.description) }
            if !found.isEmpty { throw ExitCode(65) }
            print("Compatible with \(against.count) earlier version\(against.count == 1 ? "" : "s").")
        }
    }
}

/// The writer schemas in a folder of a published contract.
enum PublishedSchemas {
    static func read(_ folder: String) throws(ContractFailure) -> [String: JSONValue] {
        let root = URL(fileURLWithPath: folder).standardizedFileURL.path
        guard let paths = FileManager.default.enumerator(atPath: root) else {
            throw .notReadable(path: root, reason: "there is no such folder")
        }
        var files: [(path: String, bytes: [UInt8])] = []
        for case let path as String in paths where path.hasSuffix(".json") {
            guard let bytes = FileManager.default.contents(atPath: root + "/" + path) else {
                throw .notReadable(path: root + "/" + path, reason: "it cannot be read")
            }
            files.append((path, Array(bytes)))
        }
        let schemas: [String: JSONValue]
        do throws(ContractError) { schemas = try CompatibilityGate.publication(files) } catch {
            throw .notReadable(path: root, reason: "\(error)")
        }
        guard !schemas.isEmpty else { throw .notReadable(path: root, reason: "it holds no schema") }
        return schemas
    }
}

enum ContractFailure: CommandFailure {
    case notWritten(path: String, reason: String)
    case notReadable(path: String, reason: String)

    /// sysexits.h: 73 EX_CANTCREAT, 66 EX_NOINPUT.
    var exitCode: Int32 {
        switch self {
        case .notWritten: 73
        case .notReadable: 66
        }
    }

    var description: String {
        switch self {
        case .notWritten(let path, let reason): "Name a folder that can be written: \(path): \(reason)."
        case .notReadable(let path, let reason): "Name a folder that recosa contract write has written: \(path): \(reason)."
        }
    }
}
