/// What invented actions, practices and pilots are about.
struct DemonstrationTheme: Sendable {
    let area: InterventionArea
    let gcmObjective: String
    let fr: String
    let ar: String
    let en: String

    static let all: [DemonstrationTheme] = [
        DemonstrationTheme(
            area: .migrationAndDevelopment, gcmObjective: "19", fr: "Mobilisation des compétences de la diaspora",
            ar: "تعبئة كفاءات الجالية", en: "Mobilising the skills of the diaspora"),
        DemonstrationTheme(
            area: .migrationAndDevelopment, gcmObjective: "20", fr: "Accompagnement des investisseurs de la diaspora",
            ar: "مواكبة مستثمري الجالية", en: "Support to diaspora investors"),
        DemonstrationTheme(
            area: .migrationAndDevelopment, gcmObjective: "1", fr: "Cartographie des projets migration et développement",
            ar: "خريطة مشاريع الهجرة والتنمية", en: "Mapping of migration and development projects"),
        DemonstrationTheme(
            area: .migrantsRights, gcmObjective: "15", fr: "Accès des migrants aux services de base",
            ar: "ولوج المهاجرين إلى الخدمات الأساسية", en: "Access of migrants to basic services"),
        DemonstrationTheme(
            area: .migrantsRights, gcmObjective: "16", fr: "Intégration par le sport dans les communes",
            ar: "الإدماج عبر الرياضة في الجماعات", en: "Integration through sport in municipalities"),
        DemonstrationTheme(
            area: .migrantsRights, gcmObjective: "21", fr: "Réintégration des migrants de retour",
            ar: "إعادة إدماج المهاجرين العائدين", en: "Reintegration of returning migrants"),
        DemonstrationTheme(
            area: .southSouthMobility, gcmObjective: "5", fr: "Mobilité des jeunes professionnels",
            ar: "تنقل المهنيين الشباب", en: "Mobility of young professionals"),
        DemonstrationTheme(
            area: .southSouthMobility, gcmObjective: "18", fr: "Reconnaissance des qualifications",
            ar: "الاعتراف بالمؤهلات", en: "Recognition of qualifications"),
    ]

    static let fallback = DemonstrationTheme(
        area: .migrationAndDevelopment, gcmObjective: "23", fr: "Coopération régionale", ar: "التعاون الجهوي", en: "Regional cooperation")

    func title(_ suffix: String) -> InputValue {
        .texts(
            fr: "\(fr) – \(suffix) (démonstration)", ar: "\(ar) – \(suffix) (عرض توضيحي)", en: "\(en) – \(suffix) (demonstration)")
    }
}
