import Domain

extension PracticeContent {
    static let shape = Codec<PracticeContent>.object(
        PracticeContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        optional("summary", { $0.summary }, LanguageMap.shape),
        optional("area", { $0.area }, .code),
        defaulted("tags", { $0.tags }, .list(Tag.shape, most: 100), usual: []),
        defaulted("implementers", { $0.implementers }, .list(LanguageMap.shape, most: 100), usual: []),
        optional("start", { $0.start }, PartialDate.shape),
        optional("end", { $0.end }, PartialDate.shape),
        defaulted("languages", { $0.languages }, .list(LanguageCode.shape, most: 50), usual: []),
        defaulted("evidence", { $0.evidence }, .list(DocumentLink.shape, most: 200), usual: [])
    ).named("PracticeContent")
}

extension TransferRoute {
    static let shape = Codec<TransferRoute>.object(
        TransferRoute.init,
        required("practiceID", { $0.practiceID }, .id(.practice)),
        required("origin", { $0.origin }, CountryCode.shape),
        required("receiving", { $0.receiving }, CountryCode.shape)
    ).named("TransferRoute")
}
