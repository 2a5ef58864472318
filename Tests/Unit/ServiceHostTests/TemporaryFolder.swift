import Foundation

/// A folder that goes with its last user.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "recosa-host-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a file and gives its path.
    func write(_ name: String, _ content: String) throws -> String {
        let file = path + "/" + name
        try Data(content.utf8).write(to: URL(filePath: file), options: .atomic)
        return file
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
