import Domain

extension PilotContent {
    static let shape = Codec<PilotContent>.object(
        PilotContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        optional("description", { $0.description }, LanguageMap.shape),
        required("sending", { $0.sending }, CountryCode.shape),
        required("host", { $0.host }, CountryCode.shape),
        required("category", { $0.category }, .code),
        optional("sector", { $0.sector }, LanguageMap.shape),
        required("seats", { $0.seats }, .integer(1...100_000)),
        required("period", { $0.period }, Period.shape)
    ).named("PilotContent")
}
