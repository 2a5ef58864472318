import Domain
import Journal
import Postgres
import Testing

/// A rule that counts: as many are selected as the pilot has seats.
@Suite struct SeatTests {
    @Test func `Of many who select at once, as many as there are seats are selected`() async throws {
        let fresh = try await FreshJournal { $0.maximumConnections = 12 }
        let pilotID = Samples.id(.pilot)
        let content = try Samples.pilot(sending: .ma, host: .ml)
        _ = try await fresh.perform(
            .propose(id: pilotID, content, on: nil, Samples.provenance), on: pilotID, as: MobilityPilot.self, key: "propose",
            references: { _ in })
        let partner = PartnerTests(pilotID: pilotID)
        let accepted = try partner.statement(
            .pilotAccepted(PilotAccepted(pilotID: pilotID, acceptedBy: .ml, on: nil, note: nil, sources: [], demonstration: true)),
            of: .ml, 1)
        #expect(try await partner.fold([accepted], in: fresh).applied == [accepted.id])
        let selected = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<10 { group.addTask { try await select(number, pilotID, fresh) } }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(selected == content.seats)
        await fresh.close()
    }

    /// Whether there was a seat.
    func select(_ number: Int, _ pilotID: AggregateID, _ fresh: FreshJournal) async throws -> Bool {
        let id = Samples.id(.participation)
        let command = Participation.Command.select(
            id: id, pilotID: pilotID, on: Samples.now.utcDate, sex: nil, ageBand: nil, Samples.provenance)
        do throws(JournalError) {
            _ = try await fresh.perform(command, on: id, as: Participation.self, key: "\(number)") { reading in
                let pilot = try await reading.recordAlone(pilotID, as: MobilityPilot.self)
                let taken = try await reading.transaction.query(
                    "select count(*) from aggregate where parent = \(pilotID.text) and kind = 'participation'"
                ).only().decode(column: 0, as: Int64.self)
                return Participation.References(pilot: pilot?.state, seatsTaken: Int(taken))
            }
            return true
        } catch {
            guard case .refused = error else { throw error }
            return false
        }
    }
}
