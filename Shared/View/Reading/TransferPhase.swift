/// How far a transfer has come, both countries' statements taken together. Declined, adopted and dropped are ends.
package enum TransferPhase: String, Hashable, Sendable, Codable, CaseIterable {
    case requested, agreed, declined, adapting, piloted, adopted, dropped
}
