/// So many lines a second and no more: an import must not push everything else off the screen. Pure.
struct LineBudget: Sendable, Equatable {
    struct Verdict: Sendable, Equatable {
        let isShown: Bool
        /// How many were held back in the second that is over; told once.
        let heldBack: Int
    }

    private let perSecond: Int
    private var second: Int64 = 0
    private var shown = 0
    private var heldBack = 0

    init(perSecond: Int) { self.perSecond = perSecond }

    /// - Parameter now: seconds; never goes back.
    mutating func admit(at now: Int64) -> Verdict {
        var told = 0
        if now != second {
            told = heldBack
            second = now
            shown = 0
            heldBack = 0
        }
        guard shown < perSecond else {
            heldBack += 1
            return Verdict(isShown: false, heldBack: told)
        }
        shown += 1
        return Verdict(isShown: true, heldBack: told)
    }
}
