import Domain

extension AgreementRecorded {
    static let shape = Codec<AgreementRecorded>.object(
        AgreementRecorded.init,
        required("agreementID", { $0.agreementID }, .id(.agreement)),
        required("agreement", { $0.agreement }, AgreementContent.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension AgreementRevised {
    static let shape = Codec<AgreementRevised>.object(
        AgreementRevised.init,
        required("agreementID", { $0.agreementID }, .id(.agreement)),
        required("agreement", { $0.agreement }, AgreementContent.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PlanAdopted {
    static let shape = Codec<PlanAdopted>.object(
        PlanAdopted.init,
        required("planID", { $0.planID }, .id(.plan)),
        required("plan", { $0.plan }, PlanContent.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension PlanAmended {
    static let shape = Codec<PlanAmended>.object(
        PlanAmended.init,
        required("planID", { $0.planID }, .id(.plan)),
        required("plan", { $0.plan }, PlanContent.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension ActionPlanned {
    static let shape = Codec<ActionPlanned>.object(
        ActionPlanned.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("action", { $0.action }, ActionContent.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension ActionRevised {
    static let shape = Codec<ActionRevised>.object(
        ActionRevised.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("action", { $0.action }, ActionContent.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("divergences", { $0.divergences }, .list(Divergence.shape, most: 100), usual: []),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension ActionConfirmed {
    static let shape = Codec<ActionConfirmed>.object(
        ActionConfirmed.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("party", { $0.party }, CountryCode.shape),
        optional("on", { $0.on }, CalendarDate.shape),
        optional("note", { $0.note }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension IndicatorDefined {
    static let shape = Codec<IndicatorDefined>.object(
        IndicatorDefined.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("indicatorID", { $0.indicatorID }, .id(.indicator)),
        required("indicator", { $0.indicator }, IndicatorContent.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension IndicatorRevised {
    static let shape = Codec<IndicatorRevised>.object(
        IndicatorRevised.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("indicatorID", { $0.indicatorID }, .id(.indicator)),
        required("indicator", { $0.indicator }, IndicatorContent.shape),
        required("reason", { $0.reason }, LanguageMap.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}
