/// How far a mobility pilot has come, both countries' statements taken together.
package enum PilotPhase: String, Hashable, Sendable, Codable, CaseIterable {
    case proposed, accepted, declined, closed
}
