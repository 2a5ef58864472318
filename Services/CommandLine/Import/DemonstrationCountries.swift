import Domain

/// The four countries as the demonstration needs them. Invented data names no real ministry.
enum DemonstrationCountries {
    static let all = CountryCode.members.map { country in
        CountryRules(
            country: country, name: names[country] ?? none,
            ministry: Institution(
                name: LanguageMap(
                    fr: "Ministère de la migration (démonstration)", ar: "وزارة الهجرة (عرض توضيحي)",
                    en: "Ministry of migration (demonstration)")), agencies: [], regions: Region.all(of: country),
            currency: country == .ma ? .mad : .xof, timeZone: "UTC", languages: LanguageCode.interface,
            calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
            dataProtection: DataProtection(law: none, authority: none, source: Source(document: "demonstration")),
            smallestPublishableCell: 5)
    }

    private static let none = LanguageMap(fr: "Démonstration", ar: "عرض توضيحي", en: "Demonstration")
    private static let names: [CountryCode: LanguageMap] = [
        .ma: LanguageMap(fr: "Maroc", ar: "المغرب", en: "Morocco"),
        .ci: LanguageMap(fr: "Côte d’Ivoire", ar: "كوت ديفوار", en: "Côte d’Ivoire"),
        .ml: LanguageMap(fr: "Mali", ar: "مالي", en: "Mali"),
        .sn: LanguageMap(fr: "Sénégal", ar: "السنغال", en: "Senegal"),
    ]
}
