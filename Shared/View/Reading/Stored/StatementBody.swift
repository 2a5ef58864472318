import Contracts
import Domain

/// A stored statement as the event it came from: the same reader as for what arrives, so nothing is understood in two ways.
enum StatementBody {
    static func event(_ type: EventType, _ body: String) throws(ReadingError) -> DomainEvent {
        do {
            return try EventCodec.decode(type: type, data: Array(body.utf8)).event
        } catch {
            throw .corrupt("a stored \(type.rawValue) cannot be read: \(error)")
        }
    }
}

extension DomainEvent {
    /// Where documents say different things, as the recording country noted.
    var divergences: [Divergence] {
        switch self {
        case .agreementRecorded(let event): event.divergences
        case .agreementRevised(let event): event.divergences
        case .planAdopted(let event): event.divergences
        case .planAmended(let event): event.divergences
        case .actionPlanned(let event): event.divergences
        case .actionRevised(let event): event.divergences
        case .practicePublished(let event): event.divergences
        case .practiceRevised(let event): event.divergences
        case .pilotProposed(let event): event.divergences
        default: []
        }
    }

    /// What the author said of it: a note, a reason, what was changed.
    var remark: LanguageMap? {
        switch self {
        case .agreementRevised(let event): event.reason
        case .planAmended(let event): event.reason
        case .actionRevised(let event): event.reason
        case .actionConfirmed(let event): event.note
        case .indicatorRevised(let event): event.reason
        case .progressCorrected(let event): event.reason
        case .practiceRevised(let event): event.reason
        case .practiceWithdrawn(let event): event.reason
        case .transferRequested(let event): event.motivation
        case .transferAgreed(let event): event.conditions
        case .transferDeclined(let event): event.reason
        case .transferAdvanced(let event): event.changes
        case .transferClosed(let event): event.reason ?? event.changes
        case .pilotAccepted(let event): event.note
        case .pilotDeclined(let event): event.reason
        case .pilotClosed(let event): event.reason
        case .participationRecorded(let event): event.reason
        default: nil
        }
    }

    /// The record's own title, where the event carries it.
    var title: LanguageMap? {
        switch self {
        case .agreementRecorded(let event): event.agreement.title
        case .agreementRevised(let event): event.agreement.title
        case .planAdopted(let event): event.plan.title
        case .planAmended(let event): event.plan.title
        case .actionPlanned(let event): event.action.title
        case .actionRevised(let event): event.action.title
        case .practicePublished(let event): event.practice.title
        case .practiceRevised(let event): event.practice.title
        case .pilotProposed(let event): event.pilot.title
        default: nil
        }
    }
}
