import Domain
import HTTPTypes
import Journal
import Outbox
import Postgres
import ServiceHost

/// The one place where a refusal or failure of the journal becomes what the caller is told.
enum JournalProblems {
    static func problem(for error: JournalError) -> Problem {
        switch error {
        case .refused(let refusal): refused(refusal)
        case .otherVersion(_, let actual):
            Problem(.preconditionFailed, headers: actual.map { [.eTag: EntityTag(version: $0).description] } ?? [:])
        case .keyReused: Problem(.invalidInput, errors: [ProblemError(pointer: "", code: "idempotencyKeyReused", detail: keyReused)])
        case .inProgress: Problem(.conflict, detail: inProgress, headers: [.retryAfter: "1"])
        case .notPublishable(let cause):
            Problem(
                .invalidInput,
                errors: [ProblemError(pointer: "", code: "notPublishable", detail: LocalisedText(untranslated: "\(cause)"))])
        case .unreadable: Problem(.internalFault)
        case .outbox(let cause) where !cause.retryCanHelp: Problem(.internalFault)
        case .database(let cause) where !cause.retryCanHelp && cause.kind != .unknownOutcome: Problem(.internalFault)
        case .outbox, .database: Problem(.unavailable, headers: [.retryAfter: "2"])
        }
    }

    /// What does not exist is 404, what contradicts the present state 409, what is wrong with the input 422.
    private static func refused(_ refusal: Refusal) -> Problem {
        let errors = refusal.faults.map {
            ProblemError(pointer: $0.pointer, code: $0.code.rawValue, detail: LocalisedText(fault: $0.code))
        }
        if refusal.faults.contains(where: { $0.pointer.isEmpty && $0.code == .doesNotExist }) { return Problem(.notFound, errors: errors) }
        if refusal.faults.contains(where: { $0.code == .ownSubmission || $0.code == .notEntitled || $0.code == .recordOfOtherCountry }) {
            return Problem(.forbidden, errors: errors)
        }
        if refusal.faults.allSatisfy({ conflicts.contains($0.code) }) { return Problem(.conflict, errors: errors) }
        return Problem(.invalidInput, errors: errors)
    }

    /// Nothing in the input is wrong: the record has moved on.
    private static let conflicts: Set<FaultCode> = [
        .alreadyExists, .reportNotDraft, .reportNotSubmitted, .reportNotEditable, .reportInProgress, .stepNotAllowed, .actionNotRunning,
    ]

    private static let keyReused = LocalisedText(
        fr: "Cette clé d’idempotence a déjà servi pour une autre requête : prenez-en une nouvelle.",
        ar: "استُخدم مفتاح عدم التكرار هذا لطلب آخر: اختر مفتاحًا جديدًا.",
        en: "This idempotency key was used for another request: take a new one.")
    private static let inProgress = LocalisedText(
        fr: "La première requête avec cette clé est encore en cours : redemandez dans un instant.",
        ar: "الطلب الأول بهذا المفتاح لا يزال قيد التنفيذ: أعد المحاولة بعد لحظات.",
        en: "The first request with this key is still in progress: ask again in a moment.")
}

extension LocalisedText {
    init(fault: FaultCode) {
        self.init(fr: fault.text(in: .fr), ar: fault.text(in: .ar), en: fault.text(in: .en))
    }
}
