import Contracts
import Domain
import Testing

/// What no writer of ours sends: fields that are right one by one and wrong together.
@Suite("A content that exists keeps its own rules") struct OwnRulesTests {
    private static let broken: [(EventType, String, JSONValue, FaultCode)] = [
        (.actionPlanned, "shares", [["country": "ma", "percent": "60"], ["country": "sn", "percent": "39.9"]], .sharesNotHundred),
        (.actionPlanned, "lead", "fr", .leadNotParty),
        (.actionPlanned, "dates", ["plannedStart": "2020", "plannedEnd": "2019"], .endBeforeStart),
        (.planAdopted, "areas", ["migrantsRights", "migrantsRights"], .areaRepeated),
        (.indicatorDefined, "disaggregatedBy", ["sex", "sex"], .dimensionRepeated),
        (.practicePublished, "languages", ["fr", "fr"], .languageRepeated),
        (.progressApproved, "spent", ["amount": "-1", "currency": "EUR"], .amountNegative),
    ]

    @Test(arguments: broken.indices)
    func whatBreaksARuleIsRefusedByItsName(_ index: Int) throws {
        let (type, field, value, code) = Self.broken[index]
        let document = try Self.example(type).replacing(field, with: value)
        let error = try #require(throws: ContractError.self) { try EventCodec.decode(type: type, data: document.compact) }
        #expect(error.code == .ruleBroken)
        #expect(error.cause == code.rawValue)
    }

    /// A later version may know more codes, and only who decides has a today: neither is a reader's business.
    @Test func aReaderAsksNothingOfListsAndOfToday() throws {
        let tags: JSONValue = [["vocabulary": "gcmObjective", "code": "99"]]
        let dates: JSONValue = ["actualStart": "9999-12-31"]
        let document = try Self.example(.actionPlanned).replacing("tags", with: tags).replacing("dates", with: dates)
        guard case .actionPlanned(let event) = try EventCodec.decode(type: .actionPlanned, data: document.compact).event else {
            Issue.record("another event was read")
            return
        }
        #expect(event.action.tags.map(\.code) == ["99"])
    }

    private static func example(_ type: EventType) throws -> JSONValue {
        try #require(EventRegistry.contract(of: .national(type))).example
    }
}

extension JSONValue {
    /// The same with this field of the content, which is the only object that has a title or else the report, set to `value`.
    fileprivate func replacing(_ field: String, with value: JSONValue) throws -> JSONValue {
        let members = try #require(members)
        let content = try #require(members.first { ["action", "plan", "indicator", "practice", "report"].contains($0.name) })
        let kept = try #require(content.value.members).filter { $0.name != field }
        return .object(members.map { $0.name == content.name ? Member(content.name, .object(kept + [Member(field, value)])) : $0 })
    }
}
