/// The three families of events; each country has one topic for each.
package enum Family: String, Codable, CaseIterable, Sendable {
    case actionPlan = "action-plan"
    case goodPractice = "good-practice"
    case mobilityPilot = "mobility-pilot"
}
