/// The steps of a participation, each told by the country entitled to it.
package enum ParticipationStep: String, Codable, CaseIterable, Sendable {
    case selected, departed, arrived, placed, completed, returned, reintegrated
    /// By either country, at any time before the end.
    case withdrawn
}

package enum Sex: String, Codable, CaseIterable, Sendable {
    case female, male, other, notStated
}

/// Five bands, wide enough that a band and a sex do not name anyone.
package enum AgeBand: String, Codable, CaseIterable, Sendable {
    case under18 = "0-17"
    case from18To24 = "18-24"
    case from25To34 = "25-34"
    case from35To44 = "35-44"
    case from45 = "45+"
}
