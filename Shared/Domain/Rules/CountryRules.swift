/// Everything in which one country differs from another; there is no other place where a country's name decides anything.
package struct CountryRules: Sendable {
    package let country: CountryCode
    package let name: LanguageMap
    package let ministry: Institution
    package let agencies: [Institution]
    /// All first-level units of ISO 3166-2.
    package let regions: [Region]
    package let currency: CurrencyCode
    /// IANA name.
    package let timeZone: String
    /// In the order in which they are offered.
    package let languages: [LanguageCode]
    package let calendar: ReportingCalendar
    package let dataProtection: DataProtection
    /// Counts of persons below this are not shown.
    package let smallestPublishableCell: Int

    package init(
        country: CountryCode, name: LanguageMap, ministry: Institution, agencies: [Institution], regions: [Region],
        currency: CurrencyCode, timeZone: String, languages: [LanguageCode], calendar: ReportingCalendar,
        dataProtection: DataProtection, smallestPublishableCell: Int
    ) {
        self.country = country
        self.name = name
        self.ministry = ministry
        self.agencies = agencies
        self.regions = regions
        self.currency = currency
        self.timeZone = timeZone
        self.languages = languages
        self.calendar = calendar
        self.dataProtection = dataProtection
        self.smallestPublishableCell = smallestPublishableCell
    }

    package func region(_ code: RegionCode) -> Region? { regions.first { $0.code == code } }
}

/// A ministry or agency.
package struct Institution: Hashable, Sendable {
    package let name: LanguageMap
    package let abbreviation: String?
    package let source: Source?

    package init(name: LanguageMap, abbreviation: String? = nil, source: Source? = nil) {
        self.name = name
        self.abbreviation = abbreviation
        self.source = source
    }
}

/// A first-level unit.
package struct Region: Hashable, Sendable {
    package let code: RegionCode
    package let name: LanguageMap

    package init(code: RegionCode, name: LanguageMap) {
        self.code = code
        self.name = name
    }
}

extension Region {
    /// All first-level units of a member in the order of ISO 3166-2.
    package static func all(of country: CountryCode) -> [Region] {
        CodeLists.regions.entries.compactMap { entry in
            guard let code = try? RegionCode(entry.code), code.country == country else { return nil }
            return Region(code: code, name: entry.name)
        }
    }
}

/// The law that protects personal data, and who watches over it.
package struct DataProtection: Hashable, Sendable {
    package let law: LanguageMap
    package let authority: LanguageMap
    package let source: Source

    package init(law: LanguageMap, authority: LanguageMap, source: Source) {
        self.law = law
        self.authority = authority
        self.source = source
    }
}
