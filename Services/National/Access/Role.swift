/// What somebody is in a ministry, as the token's `roles` say.
enum Role: String, CaseIterable, Sendable {
    /// Enters drafts and submits them.
    case contributor
    /// Decides what leaves the country: adopts, approves, publishes, answers partners.
    case focalPoint
    /// Reads.
    case reader
    /// Looks after the service: audit trail, erasure of persons, state of the outbox.
    case administrator
    /// A program that follows events and their way.
    case integrator
}

extension Set<Role> {
    /// Everybody who works in the ministry.
    static let ministry: Set<Role> = [.contributor, .focalPoint, .reader, .administrator]
    /// Who writes what stays in the country until a focal point approves it.
    static let authors: Set<Role> = [.contributor, .focalPoint]
    /// Who lets something leave the country.
    static let approvers: Set<Role> = [.focalPoint]
    static let everybody = Set(Role.allCases)
}
