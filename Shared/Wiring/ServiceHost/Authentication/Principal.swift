/// Who makes a request, as the token says.
package struct Principal: Sendable, Equatable {
    /// The subject of the token: an opaque identifier, not a name.
    package let subject: String
    /// The country on whose behalf it acts, two lowercase letters; nil for the region.
    package let country: String?
    /// The roles in that country or the region: `contributor`, `focalPoint` …
    package let roles: Set<String>
    /// What the token allows.
    package let scopes: Set<String>

    package init(subject: String, country: String? = nil, roles: Set<String> = [], scopes: Set<String> = []) {
        self.subject = subject
        self.country = country
        self.roles = roles
        self.scopes = scopes
    }
}
