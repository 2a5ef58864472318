import Contracts
import Domain
import Journal
import Postgres
import Testing

/// This country's copy of a record that partners speak about.
@Suite struct PartnerTests {
    let pilotID: AggregateID

    init() { self.init(pilotID: Samples.id(.pilot)) }

    init(pilotID: AggregateID) { self.pilotID = pilotID }

    func statement(_ event: DomainEvent, of country: CountryCode, _ subjectSequence: Int64) throws -> PartnerStatement {
        let envelope = CloudEvent(
            id: Samples.newID(), source: EventSource(country, event.family, partition: 0), type: .national(event.type),
            subject: event.subject.text, time: Samples.now, dataSchema: "urn:test", sequence: subjectSequence,
            subjectSequence: subjectSequence, partitionKey: event.subject.text, recordedTime: Samples.now,
            data: try EventCodec.encode(event))
        return try #require(try PartnerStatement(envelope))
    }

    /// Mali proposes to Côte d'Ivoire, which accepts; Mali closes.
    func statements() throws -> [PartnerStatement] {
        [
            try statement(
                .pilotProposed(
                    PilotProposed(
                        pilotID: pilotID, pilot: try Samples.pilot(sending: .ml, host: .ci), proposedBy: .ml, on: nil, divergences: [],
                        sources: [], demonstration: true)), of: .ml, 1),
            try statement(
                .pilotAccepted(
                    PilotAccepted(pilotID: pilotID, acceptedBy: .ci, on: nil, note: nil, sources: [], demonstration: true)), of: .ci, 1),
            try statement(
                .pilotClosed(
                    PilotClosed(pilotID: pilotID, closedBy: .ml, on: nil, reason: nil, sources: [], demonstration: true)), of: .ml, 2),
        ]
    }

    func fold(_ statements: [PartnerStatement], in fresh: FreshJournal) async throws -> FoldedStatements {
        try await fresh.pool.transaction { transaction in
            try await fresh.journal.fold(
                statements, about: pilotID, as: MobilityPilot.self, at: Samples.now,
                facets: { AggregateFacets(status: $0.state.rawValue, demonstration: true) }, in: transaction)
        }.get()
    }

    @Test(arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1], [0, 2, 1]])
    func `Whatever order the topics give, every country's statement is followed`(order: [Int]) async throws {
        let fresh = try await FreshJournal()
        let told = try statements()
        for index in order { _ = try await fold([told[index]], in: fresh) }
        let pilot = try #require(try await fresh.journal.read(pilotID, as: MobilityPilot.self))
        // Closing an accepted pilot, or taking back a proposal: what Mali said second is the end either way.
        #expect(pilot.state.state == .closed)
        let history = try await fresh.journal.history(of: pilotID)
        #expect(history.map(\.version) == (1...Int64(history.count)).map { $0 })
        #expect(history.allSatisfy { $0.command.hasPrefix("partner:") && $0.actor.hasPrefix("urn:recosa:") })
        #expect(try await fresh.rows(of: "outbox") == 0, "a partner's statement is not repeated in our name")
        await fresh.close()
    }

    @Test func `A statement that comes before its record waits for it`() async throws {
        let fresh = try await FreshJournal()
        let told = try statements()
        let early = try await fold([told[1]], in: fresh)
        #expect(early.version == nil)
        #expect(early.waiting == 1)
        #expect(try await fresh.journal.waitingStatements().count == 1)
        let folded = try await fold([told[0]], in: fresh)
        #expect(folded.version == 2)
        #expect(folded.applied == [told[0].id, told[1].id])
        #expect(try await fresh.journal.waitingStatements().count == 0)
        await fresh.close()
    }

    @Test func `A statement told twice is followed once`() async throws {
        let fresh = try await FreshJournal()
        let told = try statements()
        _ = try await fold(told, in: fresh)
        let again = try await fold(told, in: fresh)
        #expect(again.applied.isEmpty)
        #expect(again.waiting == 0)
        #expect(try await fresh.journal.history(of: pilotID).count == 3)
        await fresh.close()
    }
}
