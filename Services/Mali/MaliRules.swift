import Domain

extension CountryRules {
    /// Mali.
    static let own = CountryRules(
        country: .ml,
        name: LanguageMap(
            fr: "Mali",
            ar: "مالي",
            en: "Mali"),
        ministry: Institution(
            name: LanguageMap(
                fr: "Ministère des Maliens de l’Extérieur",
                ar: "وزارة الماليين في الخارج",
                en: "Ministry of Malians Abroad"), abbreviation: nil,
            source: Source(document: "sharaka-final-event-synthesis", locator: "L834")),
        agencies: [

        ],
        regions: Region.all(of: .ml),
        currency: .xof,
        timeZone: "Africa/Bamako",
        languages: [.fr, .ar, .en],
        calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
        dataProtection: DataProtection(
            law: LanguageMap(
                fr: "Loi 2013-015 du 21 mai 2013",
                ar: "القانون 2013-015 بتاريخ 21 مايو 2013",
                en: "Law 2013-015 of 21 May 2013"),
            authority: LanguageMap(
                fr: "Autorité de protection des données à caractère personnel (APDP)",
                ar: "سلطة حماية البيانات ذات الطابع الشخصي (APDP)",
                en: "Personal Data Protection Authority (APDP)"),
            source: Source(document: "reference/domain.md", locator: "3.8")),
        smallestPublishableCell: 5)
}
