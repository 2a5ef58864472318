import Domain
import ServiceHost

/// Who asks, after the token has been found good for this country.
struct Caller: Sendable {
    let actor: ActorID
    let roles: Set<Role>

    /// Refuses a token of another country, or of a role that this endpoint does not serve.
    init(_ principal: Principal, of country: CountryCode, allowed: Set<Role>) throws(Problem) {
        guard principal.country == country.text else {
            throw Problem(.forbidden, detail: AccessTexts.otherCountry(country))
        }
        let roles = Set(principal.roles.compactMap(Role.init(rawValue:)))
        guard !roles.isDisjoint(with: allowed) else {
            throw Problem(.forbidden, detail: AccessTexts.missingRole(allowed))
        }
        guard let actor = try? ActorID(principal.subject) else { throw Problem(.forbidden, detail: AccessTexts.subjectUnusable) }
        self.actor = actor
        self.roles = roles
    }
}
