import Contracts
import Domain
import Testing

@Suite struct RoundTripTests {
    /// Thousands of documents of every type: what the published schema allows is read and written back byte for byte. Only
    /// rules that JSON Schema cannot say (the end is not before the start, the denominator is above zero) may refuse one.
    @Test(arguments: EventType.allCases)
    func everyAllowedDocumentComesBackByteForByte(_ type: EventType) throws {
        let contract = try #require(EventRegistry.contract(of: .national(type)))
        var read = 0
        for seed in UInt64(1)...1_200 {
            var schemaDice = SchemaDice(seed: seed, schema: contract.writerSchema)
            schemaDice.isComplete = seed % 5 == 0
            let data = schemaDice.document().compact
            do throws(ContractError) {
                let decoded = try EventCodec.decode(type: type, data: data)
                #expect(decoded.unknownFields.isEmpty)
                #expect(decoded.event.type == type)
                let written = try EventCodec.encode(decoded.event)
                #expect(written == data, "seed \(seed): \(String(decoding: data, as: UTF8.self))")
                read += 1
            } catch {
                #expect(error.code == .ruleBroken, "seed \(seed): \(error) in \(String(decoding: data, as: UTF8.self))")
            }
        }
        #expect(read > 100, "only \(read) of 1,200 documents were readable")
    }

    /// The same value in another order, with whitespace and escapes, is the same event.
    @Test(arguments: EventRegistry.all.map(\.type))
    func orderAndWhitespaceSayNothing(_ type: CloudEventType) throws {
        guard case .national(let type) = type, let contract = EventRegistry.contract(of: .national(type)) else { return }
        let canonical = try EventCodec.decode(type: type, data: contract.example.compact)
        let shuffled = contract.example.reversed.pretty
        #expect(try EventCodec.decode(type: type, data: shuffled) == canonical)
    }

    /// What a newer writer adds anywhere is kept at its place and written again.
    @Test(arguments: EventType.allCases)
    func fieldsOfANewerWriterSurvive(_ type: EventType) throws {
        let contract = try #require(EventRegistry.contract(of: .national(type)))
        let newer = contract.example.withFieldInEveryObject
        let decoded = try EventCodec.decode(type: type, data: newer.compact)
        #expect(try decoded.event == EventCodec.decode(type: type, data: contract.example.compact).event)
        #expect(!decoded.unknownFields.isEmpty)
        #expect(try EventCodec.encode(decoded) == newer.compact)
    }
}

extension JSONValue {
    /// The same with the fields of each object backwards.
    fileprivate var reversed: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.reversed))
        case .object(let members): .object(members.reversed().map { Member($0.name, $0.value.reversed) })
        default: self
        }
    }

    /// Adds a field that no version knows, except to maps of languages.
    fileprivate var withFieldInEveryObject: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.withFieldInEveryObject))
        case .object(let members):
            let opened = members.map { Member($0.name, $0.value.withFieldInEveryObject) }
            guard members.contains(where: { $0.name.utf8.count != 2 || $0.name == "on" }) else { return .object(opened) }
            let nested: JSONValue = [["kept": [.number("1.50"), .null, "é\n"]], ["again": .null]]
            return .object(opened + [Member("laterField", nested), Member("another", "x")])
        default: return self
        }
    }
}
