/// Requested, agreed by the origin, adapting, piloted, then adopted or dropped; or declined by the origin.
package enum TransferState: String, Codable, CaseIterable, Sendable {
    case requested, agreed, declined, adapting, piloted, adopted, dropped

    package func canBecome(_ next: TransferState) -> Bool {
        switch (self, next) {
        case (.requested, .agreed), (.requested, .declined), (.agreed, .adapting), (.adapting, .piloted), (.piloted, .adopted),
            (.requested, .dropped), (.agreed, .dropped), (.adapting, .dropped), (.piloted, .dropped):
            true
        default: false
        }
    }

    struct Step {
        let state: TransferState
        let on: CalendarDate?

        /// The origin answers; everything else is told by the country that adapts.
        func teller(on route: TransferRoute) -> CountryCode {
            state == .agreed || state == .declined ? route.origin : route.receiving
        }
    }

    static func step(of event: DomainEvent) -> Step? {
        switch event {
        case .transferAgreed(let agreed): Step(state: .agreed, on: agreed.on)
        case .transferDeclined(let declined): Step(state: .declined, on: declined.on)
        case .transferAdvanced(let advanced): Step(state: TransferState(advanced.stage), on: advanced.on)
        case .transferClosed(let closed): Step(state: TransferState(closed.outcome), on: closed.on)
        default: nil
        }
    }

    init(_ stage: TransferStage) { self = stage == .adapting ? .adapting : .piloted }
    init(_ outcome: TransferOutcome) { self = outcome == .adopted ? .adopted : .dropped }
}
