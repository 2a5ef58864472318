/// An organisation taking part in an action. Institutions only, never a person.
package struct ParticipatingOrganisation: Codable, Hashable, Sendable {
    package let name: LanguageMap
    /// nil: the source names a function that is none of the IATI roles.
    package let role: OrganisationRole?
    /// The function as the source states it ("lead executing agency").
    package let statedRole: LanguageMap?
    package let country: CountryCode?

    package init(name: LanguageMap, role: OrganisationRole?, statedRole: LanguageMap? = nil, country: CountryCode? = nil) {
        self.name = name
        self.role = role
        self.statedRole = statedRole
        self.country = country
    }
}

/// IATI OrganisationRole.
package enum OrganisationRole: String, Codable, CaseIterable, Sendable {
    case funding = "1"
    case accountable = "2"
    case extending = "3"
    case implementing = "4"
}
