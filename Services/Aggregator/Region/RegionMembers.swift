import Domain
import ServiceHost
import View

/// The countries of the region, with what figures need of each. What a country may change about itself is a setting with a default.
enum RegionMembers {
    static func read(from reader: SettingsReader) -> [RegionMember] {
        CountryCode.members.map { code in
            let own = reader.scoped(to: code.text)
            let cell = own.int("smallestCell", default: 5, in: 1...1_000, "persons below which a cell of \(code.text) is suppressed")
            let frequency = own.choice("frequency", default: ReportingFrequency.quarterly, "how often \(code.text) reports")
            let days = own.int("daysToReport", default: 30, in: 0...366, "days after a period until a report of \(code.text) is late")
            return RegionMember(
                entry: CountryEntry(code: code, name: name(of: code), currency: currency(of: code), smallestPublishableCell: cell),
                calendar: ReportingCalendar(frequency: frequency, daysToReport: days))
        }
    }

    private static func name(of code: CountryCode) -> LanguageMap {
        CodeLists.countries.name(of: code.text.uppercased()) ?? LanguageMap(fr: "Pays membre", ar: "بلد عضو", en: "Member country")
    }

    /// ISO 4217: the three members of the West African Economic and Monetary Union share the CFA franc.
    private static func currency(of code: CountryCode) -> CurrencyCode { code == .ma ? .mad : .xof }
}
