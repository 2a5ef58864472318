import Domain
import Testing

@testable import Contracts

/// The direct way of reading and writing reports says the same as the description that everything else goes by.
@Suite struct CanonicalReadingTests {
    private static let types: [EventType] = [.progressApproved, .progressCorrected]

    @Test(arguments: types)
    func theDirectWayReadsWhatTheDescriptionReads(_ type: EventType) throws {
        var direct = 0
        for data in try documents(of: type) {
            // Whitespace sends a reader to the description: the same document on both ways.
            let spaced = [UInt8(ascii: "{"), UInt8(ascii: " ")] + data.dropFirst()
            let described = result(type, spaced)
            #expect(result(type, data) == described, "\(String(decoding: data, as: UTF8.self))")
            if isReadDirectly(type, data) { direct += 1 }
        }
        #expect(direct > 500, "only \(direct) documents were read directly")
    }

    @Test func aDocumentWithEveryFieldIsReadDirectly() throws {
        for type in Self.types {
            let example = try #require(EventRegistry.contract(of: .national(type))).example.compact
            #expect(isReadDirectly(type, example))
        }
    }

    /// What the schema has no room for is refused on both ways.
    @Test func anIdentifierOfAnotherKindIsRefused() throws {
        let example = try #require(EventRegistry.contract(of: .national(.progressApproved))).example.compact
        guard case .progressApproved(let event) = try EventCodec.decode(type: .progressApproved, data: example).event else {
            Issue.record("not the event that was asked for")
            return
        }
        let wrong = ProgressApproved(
            actionID: event.actionID, reportID: AggregateID(.plan, event.reportID.id), planID: nil, period: event.period, due: event.due,
            report: event.report, progress: nil, submittedOn: event.submittedOn, approvedOn: event.approvedOn, sources: [],
            demonstration: true)
        #expect(throws: ContractError.self) { try EventCodec.encode(.progressApproved(wrong)) }
    }

    /// Allowed ones, and the same with one byte changed.
    private func documents(of type: EventType) throws -> [[UInt8]] {
        let schema = try #require(EventRegistry.contract(of: .national(type))).writerSchema
        var dice = Dice(seed: 7)
        return (UInt64(1)...2_000).flatMap { seed in
            var schemaDice = SchemaDice(seed: seed, schema: schema)
            schemaDice.isComplete = seed % 5 == 0
            let data = schemaDice.document().compact
            var damaged = data
            damaged[dice.number(1...data.count - 1)] = UInt8(dice.number(0x20...0x7E))
            return [data, damaged]
        }
    }

    private func result(_ type: EventType, _ data: [UInt8]) -> Result<DecodedEvent, ContractError> {
        do throws(ContractError) { return .success(try EventCodec.decode(type: type, data: data)) } catch { return .failure(error) }
    }

    private func isReadDirectly(_ type: EventType, _ data: [UInt8]) -> Bool {
        data.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            do throws(Deviation) {
                if type == .progressApproved {
                    _ = try ProgressApproved.readCanonical(&reader)
                } else {
                    _ = try ProgressCorrected.readCanonical(&reader)
                }
                return true
            } catch { return false }
        }
    }
}
