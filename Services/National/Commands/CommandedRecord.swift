import Domain
import Journal
import Postgres
import ServiceHost

/// A record that commands change.
protocol CommandedRecord: Listed {
    /// Reads the body of a command of this kind of record.
    static func read(_ input: CommandInput) -> Reading<Command>
    /// What else the rules look at, read and locked in the transaction of the decision.
    static func references(_ input: CommandInput, in reading: JournalReading) async throws -> References
}

extension CommandedRecord where References == Void {
    static func references(_ input: CommandInput, in reading: JournalReading) async throws {}
}

extension Agreement: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        input.operation == .recordAgreement ? Command.readRecord(input.body, newID: input.record) : Command.readRevise(input.body)
    }
}

extension ActionPlan: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        input.operation == .adoptPlan ? Command.readAdopt(input.body, newID: input.record) : Command.readAmend(input.body)
    }
}

extension Action: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        switch input.operation {
        case .planAction: Command.readPlan(input.body, newID: input.record)
        case .reviseAction: Command.readRevise(input.body)
        case .confirmAction: Command.readConfirm(input.body)
        case .defineIndicator: Command.readDefineIndicator(input.body, newID: input.item)
        case .reviseIndicator: Command.readReviseIndicator(input.body, id: input.item)
        case .saveReport: Command.readSaveReport(input.body, newID: input.item)
        case .submitReport: Command.readSubmitReport(input.body, reportID: input.item)
        case .returnReport: Command.readReturnReport(input.body, reportID: input.item)
        default: Command.readApproveReport(input.body, reportID: input.item)
        }
    }
}

extension GoodPractice: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        switch input.operation {
        case .publishPractice: Command.readPublish(input.body, newID: input.record)
        case .revisePractice: Command.readRevise(input.body)
        default: Command.readWithdraw(input.body)
        }
    }
}

extension PracticeTransfer: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        switch input.operation {
        case .requestTransfer: Command.readRequest(input.body, newID: input.record)
        case .agreeTransfer: Command.readAgree(input.body)
        case .declineTransfer: Command.readDecline(input.body)
        case .advanceTransfer: Command.readAdvance(input.body)
        default: Command.readClose(input.body)
        }
    }

    static func references(_ input: CommandInput, in reading: JournalReading) async throws -> GoodPractice? {
        guard input.operation == .requestTransfer, let practice = input.named("practiceID", .practice) else { return nil }
        return try await reading.record(practice, as: GoodPractice.self)?.state
    }
}

extension MobilityPilot: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        switch input.operation {
        case .proposePilot: Command.readPropose(input.body, newID: input.record)
        case .acceptPilot: Command.readAccept(input.body)
        case .declinePilot: Command.readDecline(input.body)
        default: Command.readClose(input.body)
        }
    }
}

extension Participation: CommandedRecord {
    static func read(_ input: CommandInput) -> Reading<Command> {
        input.operation == .selectParticipation
            ? Command.readSelect(input.body, newID: input.record) : Command.readRecord(input.body)
    }

    static func references(_ input: CommandInput, in reading: JournalReading) async throws -> References {
        if input.operation == .selectParticipation {
            guard let pilot = input.named("pilotID", .pilot) else { return References(pilot: nil, seatsTaken: 0) }
            // The pilot is held by one selection at a time: two at once must not both take the last seat.
            let stored = try await reading.recordAlone(pilot, as: MobilityPilot.self)
            return References(pilot: stored?.state, seatsTaken: try await seatsTaken(of: pilot, reading))
        }
        guard let pilot = try await reading.record(input.record, as: Participation.self)?.state.pilotID else {
            return References(pilot: nil, seatsTaken: 0)
        }
        return References(pilot: try await reading.record(pilot, as: MobilityPilot.self)?.state, seatsTaken: 0)
    }

    private static func seatsTaken(of pilot: AggregateID, _ reading: JournalReading) async throws -> Int {
        let taken = try await reading.transaction.query(
            """
            select count(*) from aggregate where parent = \(pilot.text) and kind = 'participation' and status <> 'withdrawn'
            """
        ).only().decode(column: 0, as: Int64.self)
        return Int(taken)
    }
}
