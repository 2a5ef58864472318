import Domain

extension CountryRules {
    /// Senegal.
    static let own = CountryRules(
        country: .sn,
        name: LanguageMap(
            fr: "Sénégal",
            ar: "السنغال",
            en: "Senegal"),
        ministry: Institution(
            name: LanguageMap(
                fr: "Ministère Sénégalais de l’Extérieur",
                ar: "وزارة السنغاليين في الخارج",
                en: "Ministry of Senegalese Abroad"), abbreviation: nil,
            source: Source(document: "sharaka-final-event-synthesis", locator: "L830")),
        agencies: [
            Institution(
                name: LanguageMap(
                    fr: "Direction de l’Assistance technique",
                    ar: "مديرية المساعدة التقنية",
                    en: "Directorate of Technical Assistance"), abbreviation: nil,
                source: Source(document: "sharaka-final-event-synthesis", locator: "L830")),
            Institution(
                name: LanguageMap(
                    fr: "Bureau d’Accueil des Sénégalais de l’Extérieur (Casablanca)",
                    ar: "مكتب استقبال السنغاليين في الخارج (الدار البيضاء)",
                    en: "Reception Office for Senegalese Abroad (Casablanca)"), abbreviation: nil,
                source: Source(document: "recosa-project-page", locator: "L48")),
        ],
        regions: Region.all(of: .sn),
        currency: .xof,
        timeZone: "Africa/Dakar",
        languages: [.fr, .ar, .en],
        calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
        dataProtection: DataProtection(
            law: LanguageMap(
                fr: "Loi 2008-12 du 25 janvier 2008",
                ar: "القانون 2008-12 بتاريخ 25 يناير 2008",
                en: "Law 2008-12 of 25 January 2008"),
            authority: LanguageMap(
                fr: "Commission de protection des données personnelles (CDP)",
                ar: "لجنة حماية البيانات الشخصية (CDP)",
                en: "Personal Data Protection Commission (CDP)"),
            source: Source(document: "reference/domain.md", locator: "3.8")),
        smallestPublishableCell: 5)
}
