import Domain

/// One sentence about each type, for the AsyncAPI document and the schemas.
enum EventSummary {
    static func text(of type: CloudEventType) -> String {
        switch type {
        case .national(let type): national(type)
        case .regional(let type): regional(type)
        case .unknown(let text): text
        }
    }

    private static func national(_ type: EventType) -> String {
        switch type {
        case .agreementRecorded: "An agreement was signed and is recorded with its complete state."
        case .agreementRevised: "The record of an agreement was corrected; the complete new state."
        case .planAdopted: "An action plan was adopted."
        case .planAmended: "An adopted plan was changed; the complete new state."
        case .actionPlanned: "An action exists; its complete state."
        case .actionRevised: "An action was changed; the complete new state."
        case .actionConfirmed:
            "The other party of a joint action confirms that it carries it too. Written to the topic of the party that confirms."
        case .indicatorDefined: "An indicator of an action was defined."
        case .indicatorRevised: "An indicator was changed; the complete new state."
        case .progressApproved:
            "A focal point approved a progress report. Persons are not named: who did it stays in the national audit trail."
        case .progressCorrected: "A later report of the same action and period was approved and replaces an earlier one entirely."
        case .practicePublished: "A good practice was published; its complete state."
        case .practiceRevised: "A good practice was changed; the complete new state."
        case .practiceWithdrawn: "A good practice is no longer recommended."
        case .transferRequested: "The receiving country asks the origin for a practice."
        case .transferAgreed: "The origin agrees."
        case .transferDeclined: "The origin declines."
        case .transferAdvanced: "The receiving country has come further."
        case .transferClosed: "The receiving country has adopted or dropped the practice."
        case .pilotProposed: "One of the two countries proposes a mobility pilot."
        case .pilotAccepted: "The other country accepts."
        case .pilotDeclined: "The other country declines."
        case .pilotClosed: "The pilot is over, or given up."
        case .participationRecorded: "One step of one participation. The id is opaque and random; nothing here names a person."
        }
    }

    private static func regional(_ type: RegionalEventType) -> String {
        switch type {
        case .receiptIssued: "The region has everything of a source from one sequence number to another."
        case .figureChanged: "A figure of the regional picture has another value; the topic is compacted by figure."
        case .eventRejected: "The region could not accept a record of a national topic; its aggregate is parked."
        }
    }
}
