import Foundation

/// What is written when everything is ready, for programs and for the other commands.
struct UpFile: Codable, Sendable, Equatable {
    var dashboard: String
    /// By country code.
    var services: [String: String]
    /// The bootstrap servers.
    var kafka: String
    /// Settings of librdkafka that readers of this broker need.
    var kafkaOptions: [String: String]
    /// The database of each member, without password.
    var databases: [String: String]
    /// The file with the password of each database's service role.
    var passwordFiles: [String: String]
    /// Process ids by part; `up` is the supervisor itself.
    var pids: [String: Int32]

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    static func read(_ path: String) throws -> UpFile {
        try JSONDecoder().decode(UpFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
