/// The three areas of intervention of RECOSA.
package enum InterventionArea: String, Codable, CaseIterable, Sendable {
    case migrationAndDevelopment
    case migrantsRights
    case southSouthMobility
}
