import Domain

extension ReportContent {
    static let shape = Codec<ReportContent>.object(
        ReportContent.init,
        defaulted("milestonesReached", { $0.milestonesReached }, .list(MilestoneReached.shape, most: 200), usual: []),
        defaulted("indicatorValues", { $0.indicatorValues }, .list(ReportedIndicatorValue.shape, most: 200), usual: []),
        optional("spent", { $0.spent }, Money.shape),
        optional("narrative", { $0.narrative }, LanguageMap.shape),
        defaulted("evidence", { $0.evidence }, .list(DocumentLink.shape, most: 200), usual: [])
    ).named("ReportContent")
}

extension MilestoneReached {
    static let shape = Codec<MilestoneReached>.object(
        MilestoneReached.init,
        required("milestoneID", { $0.milestoneID }, MilestoneID.shape),
        required("on", { $0.on }, CalendarDate.shape)
    ).named("MilestoneReached")
}

extension ReportedIndicatorValue {
    static let shape = Codec<ReportedIndicatorValue>.object(
        ReportedIndicatorValue.init,
        required("indicatorID", { $0.indicatorID }, .id(.indicator)),
        required("value", { $0.value }, IndicatorValue.shape),
        defaulted("disaggregation", { $0.disaggregation }, .list(DisaggregatedValue.shape, most: 500), usual: [])
    ).named("ReportedIndicatorValue")
}
