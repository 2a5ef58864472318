import Foundation
import TestSupport

/// A file with the given text, gone with the process.
struct PersonKeyFile {
    let path: String

    init(_ text: String) throws {
        let folder = TestFolders.make("persons")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/persons.key"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
