package import Domain

/// A named time: the picture a sitting of the committee was given.
package struct Sitting: Hashable, Sendable, Codable {
    package let id: String
    package let name: LanguageMap
    package let asOf: Instant
    package let savedBy: String
    package let savedAt: Instant

    package init(id: String, name: LanguageMap, asOf: Instant, savedBy: String, savedAt: Instant) {
        self.id = id
        self.name = name
        self.asOf = asOf
        self.savedBy = savedBy
        self.savedAt = savedAt
    }
}

/// A sitting about to be saved; identifier and time of saving come from the caller.
package struct SittingDraft: Hashable, Sendable {
    /// Lowercase letters, digits and hyphens, at most 64; part of the page's address.
    package let id: String
    package let name: LanguageMap
    package let asOf: Instant
    package let savedAt: Instant

    package init(id: String, name: LanguageMap, asOf: Instant, savedAt: Instant) {
        self.id = id
        self.name = name
        self.asOf = asOf
        self.savedAt = savedAt
    }
}
