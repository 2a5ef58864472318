import Domain

/// What the answer to one step of an import means. Pure: the shell sends, waits and prints.
enum ImportVerdict: Equatable, Sendable {
    case done
    case again(after: Duration)
    /// It will never be taken as it is.
    case refused

    /// - Parameters:
    ///   - status: of the answer; nil when there was none.
    ///   - waited: since the first try of this step.
    ///   - patience: how long a partner's record may take to arrive.
    static func of(status: Int?, operation: ImportOperation, waited: Duration, patience: Duration) -> ImportVerdict {
        switch status {
        case .some(200..<300): return .done
        // The key makes repeating harmless, whatever became of the try that was not answered.
        case nil, 429, .some(500...): return waited < patience ? .again(after: .milliseconds(200)) : .refused
        // What a partner must have said before may be on its way.
        case 404, 409, 422: return operation.needsPartner && waited < patience ? .again(after: .milliseconds(100)) : .refused
        default: return .refused
        }
    }
}

extension ImportOperation {
    /// True for what answers, or builds on, another country's statement.
    var needsPartner: Bool {
        switch self {
        case .confirmAction, .requestTransfer, .agreeTransfer, .declineTransfer, .advanceTransfer, .closeTransfer, .acceptPilot,
            .declinePilot, .closePilot, .selectParticipation, .recordStep:
            true
        default: false
        }
    }
}
