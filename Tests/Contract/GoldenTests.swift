import Contracts
import Domain
import Foundation
import Testing

/// The committed bytes are the promise: they never change within a major version.
@Suite("Golden examples")
struct GoldenTests {
    private func golden(_ type: CloudEventType) throws -> [UInt8] {
        Array(try Data(contentsOf: ContractFolders.examples.appending(path: type.text + ".json")))
    }

    @Test("are read and written back byte for byte", arguments: EventRegistry.all.map(\.type))
    func comeBackByteForByte(_ type: CloudEventType) throws {
        let bytes = try golden(type)
        let written: [UInt8]
        switch type {
        case .national(let national):
            let decoded = try EventCodec.decode(type: national, data: bytes)
            #expect(decoded.event.type == national)
            #expect(decoded.unknownFields.isEmpty)
            #expect(decoded.event.demonstration, "an example is invented and says so")
            written = try EventCodec.encode(decoded.event)
        case .regional(.receiptIssued): written = try RegionalCodec.encode(try RegionalCodec.receipt(bytes))
        case .regional(.figureChanged): written = try RegionalCodec.encode(try RegionalCodec.figureChanged(bytes))
        case .regional(.eventRejected): written = try RegionalCodec.encode(try RegionalCodec.eventRejected(bytes))
        case .unknown(let text):
            Issue.record("the registry has an unknown type \(text)")
            return
        }
        #expect(written == bytes, "\(String(decoding: written, as: UTF8.self))")
    }

    @Test("are the examples that the documents show", arguments: EventRegistry.all)
    func areTheExamplesOfTheDocuments(_ contract: EventContract) throws {
        #expect(try golden(contract.type) == contract.example.compact)
    }

    @Test("exist for every type and for nothing else")
    func existForEveryType() throws {
        #expect(try ContractFolders.files(below: ContractFolders.examples) == Set(EventRegistry.all.map { $0.type.text + ".json" }))
        #expect(EventRegistry.all.count == 27)
    }
}
