import Domain

extension CountryRules {
    /// Morocco.
    static let own = CountryRules(
        country: .ma,
        name: LanguageMap(
            fr: "Maroc",
            ar: "المغرب",
            en: "Morocco"),
        ministry: Institution(
            name: LanguageMap(
                fr:
                    "Ministère délégué auprès du ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l’étranger, chargé des Marocains résidant à l’étranger",
                ar:
                    "الوزارة المنتدبة لدى وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، المكلفة بالمغاربة المقيمين بالخارج",
                en:
                    "Delegate Ministry to the Minister of Foreign Affairs, African Cooperation and Moroccans Residing Abroad, in Charge of Moroccans Residing Abroad"
            ), abbreviation: "MDCMRE",
            source: Source(document: "recosa-project-page", locator: "L9")),
        agencies: [
            Institution(
                name: LanguageMap(
                    fr: "Agence nationale de promotion de l’emploi et des compétences",
                    ar: "الوكالة الوطنية لإنعاش التشغيل والكفاءات",
                    en: "National Agency for the Promotion of Employment and Competencies"), abbreviation: "ANAPEC",
                source: Source(document: "sharaka-project-page", locator: "L55")),
            Institution(
                name: LanguageMap(
                    fr: "Entraide nationale",
                    ar: "التعاون الوطني",
                    en: "Entraide Nationale"), abbreviation: nil,
                source: Source(document: "sharaka-final-event-synthesis", locator: "L711-733")),
            Institution(
                name: LanguageMap(
                    fr: "Fondation Hassan II pour les Marocains résidant à l’étranger",
                    ar: "مؤسسة الحسن الثاني للمغاربة المقيمين بالخارج",
                    en: "Hassan II Foundation for Moroccans Residing Abroad"), abbreviation: nil,
                source: Source(document: "sharaka-final-event-synthesis", locator: "L711-733")),
            Institution(
                name: LanguageMap(
                    fr: "Conseil national des droits de l’Homme",
                    ar: "المجلس الوطني لحقوق الإنسان",
                    en: "National Human Rights Council"), abbreviation: "CNDH",
                source: Source(document: "sharaka-final-event-synthesis", locator: "L711-733")),
        ],
        regions: Region.all(of: .ma),
        currency: .mad,
        timeZone: "Africa/Casablanca",
        languages: [.fr, .ar, .en],
        calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
        dataProtection: DataProtection(
            law: LanguageMap(
                fr: "Loi 09-08, dahir 1-09-15 du 18 février 2009",
                ar: "القانون رقم 09.08، الظهير الشريف رقم 1.09.15 بتاريخ 18 فبراير 2009",
                en: "Law 09-08, Dahir 1-09-15 of 18 February 2009"),
            authority: LanguageMap(
                fr: "Commission nationale de contrôle de la protection des données à caractère personnel (CNDP)",
                ar: "اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي",
                en: "National Commission for the Control of Personal Data Protection (CNDP)"),
            source: Source(document: "reference/domain.md", locator: "3.8")),
        smallestPublishableCell: 5)
}
