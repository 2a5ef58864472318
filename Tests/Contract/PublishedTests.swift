import Contracts
import Domain
import Foundation
import Testing

/// What is committed is what the code says, and both are valid by the rules of others.
@Suite("Published contract")
struct PublishedTests {
    @Test("is what the code says, file by file")
    func isWhatTheCodeSays() throws {
        let files = ContractWriter.files
        #expect(try ContractFolders.files(below: ContractFolders.published) == Set(files.map(\.path)))
        for (path, bytes) in files {
            let committed = try Data(contentsOf: ContractFolders.published.appending(path: path))
            #expect(Array(committed) == bytes, "\(path) differs: run `recosa contract write` and look at the difference")
        }
    }

    @Test("is compatible with what the code writes")
    func isCompatible() throws {
        let files = try ContractFolders.files(below: ContractFolders.published).map { path in
            (path: path, bytes: Array(try Data(contentsOf: ContractFolders.published.appending(path: path))))
        }
        let committed = try CompatibilityGate.publication(files)
        #expect(committed.count == EventRegistry.all.count)
        #expect(CompatibilityGate.check(CompatibilityGate.current, against: [committed]).isEmpty)
    }

    @Test("describes the twelve topics of the countries and the three of the region")
    func describesEveryTopic() throws {
        let document = try JSONValue(Array(Data(contentsOf: ContractFolders.published.appending(path: "asyncapi.json"))))
        let national = CountryCode.members.flatMap { country in Family.allCases.map { "recosa.\(country.text).\($0.rawValue).v1" } }
        let regional = ["receipt", "figure", "rejected"].map { "recosa.region.\($0).v1" }
        let channels = document["channels"]?.members ?? []
        #expect(channels.compactMap { $0.value["address"]?.text }.sorted() == (national + regional).sorted())
    }

    @Test("is valid by the meta-schemas of JSON Schema and AsyncAPI, and refuses fields about a person")
    func isValidByTheMetaSchemas() async throws {
        let result = try await PythonProgram(script: "check_schemas.py").run([
            ContractFolders.published.path, ContractFolders.metaSchemas.appending(path: "asyncapi-3.0.0.json").path,
            ContractFolders.examples.path,
        ])
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.lines.contains("schemas valid: \(2 * EventRegistry.all.count)"), "\(result.output)")
        #expect(result.lines.contains("channels in a valid AsyncAPI 3.0.0 document: 15"), "\(result.output)")
        #expect(result.lines.contains("examples valid for writer and reader: \(EventRegistry.all.count)"), "\(result.output)")
    }
}
