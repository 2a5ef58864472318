/// The published contract as files: what is committed under `Shared/Contracts/Published` and handed to integrators.
///
/// Pure: `recosa contract write` puts the files on disk, a test compares them with what is committed.
package enum ContractWriter {
    /// Paths relative to `Published`, in order, and the bytes of each file.
    package static var files: [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = [("asyncapi.json", AsyncAPIDocument.document.pretty)]
        for contract in EventRegistry.all {
            files.append((contract.path("writer"), contract.writerSchema.pretty))
            files.append((contract.path("reader"), contract.readerSchema.pretty))
        }
        return files.sorted { $0.path < $1.path }
    }
}

extension EventContract {
    /// Where the schema of this type is published.
    package func path(_ side: String) -> String { "schemas/\(side)/\(family)/\(name).v\(version.major).json" }
}
