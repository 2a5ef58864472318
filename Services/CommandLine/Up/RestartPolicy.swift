/// Decides what happens when a part of the platform ends although nobody stopped it.
struct RestartPolicy: Sendable, Equatable {
    /// A part that cannot start because of its settings says so by this code (EX_CONFIG); trying again cannot help.
    static let misconfigured: Int32 = 78
    /// A part that missed its broker or its database says so by this code (EX_UNAVAILABLE), after it has waited for them itself:
    /// what is missing may be back any moment, so the wait does not grow.
    static let missesOthers: Int32 = 69

    enum Decision: Sendable, Equatable {
        case restart(after: Duration)
        case giveUp
    }

    /// The wait before the first restart; doubled at each further one.
    let firstDelay: Duration
    /// The longest wait.
    let longestDelay: Duration
    /// Who ran this long was well: its next restart is a first one again.
    let provenAfter: Duration
    private var delay: Duration

    init(firstDelay: Duration = .milliseconds(500), longestDelay: Duration = .seconds(30), provenAfter: Duration = .seconds(60)) {
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.provenAfter = provenAfter
        delay = firstDelay
    }

    /// - Parameters:
    ///   - exitCode: nil when it was ended by a signal.
    ///   - lifetime: how long it ran.
    mutating func ended(exitCode: Int32?, afterRunning lifetime: Duration) -> Decision {
        if exitCode == Self.misconfigured { return .giveUp }
        if exitCode == Self.missesOthers || lifetime >= provenAfter { delay = firstDelay }
        defer { delay = min(delay * 2, longestDelay) }
        return .restart(after: delay)
    }
}
