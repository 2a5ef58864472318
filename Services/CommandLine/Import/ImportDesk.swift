import AsyncHTTPClient
import Foundation
import ServiceHost

/// One import with its progress, for the command and for the first start alike.
struct ImportDesk: Sendable {
    let state: StateFolder
    let console: Console

    /// - Returns: the number of steps.
    func perform(_ source: ImportSource, services: [String: String], patience: Duration) async throws -> Int {
        let steps = try source.steps()
        let bar = ProgressBar("Importing \(source.name)", total: steps.count, console: console)
        let run = ImportRun(
            services: services, issuer: try DevelopmentIssuer(folder: state.issuer), post: ImportPost(client: .shared), patience: patience,
            advanced: { bar.advance() })
        try await run.perform(steps)
        return steps.count
    }

    /// The same, unless it has been done before over this state folder.
    func performOnce(_ source: ImportSource, services: [String: String], patience: Duration) async throws {
        let mark = state.imported(source.name)
        if FileManager.default.fileExists(atPath: mark) { return }
        let count = try await perform(source, services: services, patience: patience)
        try Data("\(count) steps\n".utf8).write(to: URL(fileURLWithPath: mark), options: .atomic)
        console.say("Imported \(source.name): \(count) steps.")
    }
}
