import Domain

extension PlanContent {
    static let shape = Codec<PlanContent>.object(
        PlanContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        required("parties", { $0.parties }, .list(CountryCode.shape, least: 1, most: 50)),
        required("lead", { $0.lead }, CountryCode.shape),
        optional("period", { $0.period }, Period.shape),
        optional("adoptedOn", { $0.adoptedOn }, PartialDate.shape),
        defaulted("areas", { $0.areas }, .list(.code, most: 3), usual: []),
        optional("description", { $0.description }, LanguageMap.shape)
    ).named("PlanContent")
}

extension AgreementContent {
    static let shape = Codec<AgreementContent>.object(
        AgreementContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        required("level", { $0.level }, .code),
        required("parties", { $0.parties }, .list(Party.shape, least: 1, most: 50)),
        optional("signedOn", { $0.signedOn }, PartialDate.shape),
        defaulted("areas", { $0.areas }, .list(.code, most: 3), usual: []),
        optional("description", { $0.description }, LanguageMap.shape)
    ).named("AgreementContent")
}

extension Party {
    static let shape = Codec<Party>.object(
        Party.init,
        optional("country", { $0.country }, CountryCode.shape),
        optional("region", { $0.region }, RegionCode.shape),
        optional("name", { $0.name }, LanguageMap.shape)
    ).named("Party")
}
