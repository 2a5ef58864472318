import Domain

extension PracticePublished {
    static let shape = Codec<PracticePublished>.object(
        PracticePublished.init,
        required("practiceID", { $0.practiceID }, .id(.practice)),
        required("practice", { $0.practice }, PracticeContent.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PracticeRevised {
    static let shape = Codec<PracticeRevised>.object(
        PracticeRevised.init,
        required("practiceID", { $0.practiceID }, .id(.practice)),
        required("practice", { $0.practice }, PracticeContent.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PracticeWithdrawn {
    static let shape = Codec<PracticeWithdrawn>.object(
        PracticeWithdrawn.init,
        required("practiceID", { $0.practiceID }, .id(.practice)),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension TransferRequested {
    static let shape = Codec<TransferRequested>.object(
        TransferRequested.init,
        required("transferID", { $0.transferID }, .id(.transfer)),
        required("route", { $0.route }, TransferRoute.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("motivation", { $0.motivation }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension TransferAgreed {
    static let shape = Codec<TransferAgreed>.object(
        TransferAgreed.init,
        required("transferID", { $0.transferID }, .id(.transfer)),
        required("route", { $0.route }, TransferRoute.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("conditions", { $0.conditions }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension TransferDeclined {
    static let shape = Codec<TransferDeclined>.object(
        TransferDeclined.init,
        required("transferID", { $0.transferID }, .id(.transfer)),
        required("route", { $0.route }, TransferRoute.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension TransferAdvanced {
    static let shape = Codec<TransferAdvanced>.object(
        TransferAdvanced.init,
        required("transferID", { $0.transferID }, .id(.transfer)),
        required("route", { $0.route }, TransferRoute.shape),
        required("stage", { $0.stage }, .code),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("changes", { $0.changes }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension TransferClosed {
    static let shape = Codec<TransferClosed>.object(
        TransferClosed.init,
        required("transferID", { $0.transferID }, .id(.transfer)),
        required("route", { $0.route }, TransferRoute.shape),
        required("outcome", { $0.outcome }, .code),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("changes", { $0.changes }, LanguageMap.shape),
        optional("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}
