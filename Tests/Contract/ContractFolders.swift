import Foundation

/// Where the contract lies in the package.
enum ContractFolders {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static var published: URL { package.appending(path: "Shared/Contracts/Published") }
    static var examples: URL { package.appending(path: "Tests/Contract/Examples") }
    static var metaSchemas: URL { package.appending(path: "Tests/Contract/MetaSchemas") }

    /// Paths of the files below a folder, relative to it.
    static func files(below folder: URL) throws -> Set<String> {
        let root = folder.resolvingSymlinksInPath().path + "/"
        let entries = try FileManager.default.subpathsOfDirectory(atPath: root)
        return Set(
            entries.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder) && !isFolder.boolValue
            })
    }
}
