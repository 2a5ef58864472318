import Domain

extension CountryRules {
    /// Côte d’Ivoire.
    static let own = CountryRules(
        country: .ci,
        name: LanguageMap(
            fr: "Côte d’Ivoire",
            ar: "ساحل العاج",
            en: "Côte d’Ivoire"),
        ministry: Institution(
            name: LanguageMap(
                fr: "Ministère des Ivoiriens de l’Extérieur",
                ar: "وزارة الإيفواريين في الخارج",
                en: "Ministry of Ivorians Abroad"), abbreviation: nil,
            source: Source(document: "sharaka-final-event-synthesis", locator: "L832")),
        agencies: [

        ],
        regions: Region.all(of: .ci),
        currency: .xof,
        timeZone: "Africa/Abidjan",
        languages: [.fr, .ar, .en],
        calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
        dataProtection: DataProtection(
            law: LanguageMap(
                fr: "Loi 2013-450 du 19 juin 2013 ; décret 2015-79",
                ar: "القانون 2013-450 بتاريخ 19 يونيو 2013؛ المرسوم 2015-79",
                en: "Law 2013-450 of 19 June 2013; decree 2015-79"),
            authority: LanguageMap(
                fr: "Autorité de régulation des télécommunications/TIC de Côte d’Ivoire (ARTCI)",
                ar: "هيئة تنظيم الاتصالات في كوت ديفوار (ARTCI)",
                en: "Telecommunications/ICT Regulatory Authority of Côte d’Ivoire (ARTCI)"),
            source: Source(document: "reference/domain.md", locator: "3.8")),
        smallestPublishableCell: 5)
}
