/// What somebody is to the region, as the token's `roles` say.
enum RegionalRole: String, CaseIterable, Sendable {
    /// Reads the picture and names sittings.
    case committee
    /// A program that reads the picture and follows its changes.
    case integrator
    /// Looks after the machinery: parked events, rebuilding.
    case `operator`
}

extension Set<RegionalRole> {
    static let readers = Set(RegionalRole.allCases)
    static let sittingKeepers: Set<RegionalRole> = [.committee, .operator]
    static let operators: Set<RegionalRole> = [.operator]
}
