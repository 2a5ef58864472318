import Contracts
import Domain
import Testing

/// No event has room for what tells who somebody is.
@Suite("Personal data")
struct PersonalDataTests {
    /// Parts of the names under which such data travels elsewhere.
    private static let personal = [
        "firstname", "lastname", "surname", "familyname", "givenname", "fullname", "phone", "mobile", "email", "mail", "passport",
        "identity", "birth", "address", "documentnumber", "nationalid", "personid", "photo", "signature",
    ]

    @Test("has no field in any schema", arguments: EventRegistry.all)
    func hasNoField(_ contract: EventContract) {
        let names = contract.writerSchema.propertyNames
        #expect(!names.isEmpty)
        for name in names {
            let found = Self.personal.filter { name.lowercased().contains($0) }
            #expect(found.isEmpty, "\(contract.name) has a field \(name)")
        }
    }

    @Test("has no open object to hide in", arguments: EventRegistry.all)
    func hasNoOpenObject(_ contract: EventContract) {
        for object in contract.writerSchema.objectSchemas where object["additionalProperties"] != .boolean(false) {
            // Texts by language: two letters as name, text as value.
            #expect(object["propertyNames"]?["pattern"] == "^[a-z]{2}$", "\(contract.name): \(object["title"]?.text ?? "an object")")
        }
    }

    /// What is about one person is an opaque identifier, coarse age and sex, and dates of steps.
    @Test("is absent from participations but for what a statistic needs")
    func participationHoldsTheLeast() throws {
        let contract = try #require(EventRegistry.contract(of: .national(.participationRecorded)))
        let fields = contract.writerSchema["properties"]?.members?.map(\.name) ?? []
        #expect(
            fields == [
                "participationID", "pilotID", "step", "on", "sending", "host", "recordedBy", "sex", "ageBand", "reason", "sources",
                "demonstration",
            ])
        let data = contract.example.compact
        let named = Array(String(decoding: data, as: UTF8.self).dropLast().utf8) + Array(#","passportNumber":"X0000000"}"#.utf8)
        let decoded = try EventCodec.decode(type: .participationRecorded, data: named)
        // A reader passes over what it does not know, and so it is not in the event.
        #expect(try EventCodec.encode(decoded.event) == data)
    }
}

extension JSONValue {
    fileprivate var propertyNames: [String] {
        let own = self["properties"]?.members?.map(\.name) ?? []
        return own + children.flatMap(\.propertyNames)
    }

    fileprivate var objectSchemas: [JSONValue] {
        (self["type"] == "object" ? [self] : []) + children.flatMap(\.objectSchemas)
    }

    private var children: [JSONValue] { members?.map(\.value) ?? elements ?? [] }
}
