import Domain

extension ProgressApproved {
    static let shape = Codec<ProgressApproved>.object(
        ProgressApproved.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("reportID", { $0.reportID }, .id(.report)),
        optional("planID", { $0.planID }, .id(.plan)),
        required("period", { $0.period }, ReportingPeriod.shape),
        required("due", { $0.due }, CalendarDate.shape),
        required("report", { $0.report }, ReportContent.shape),
        optional("progress", { $0.progress }, Percentage.shape),
        required("submittedOn", { $0.submittedOn }, Instant.shape),
        required("approvedOn", { $0.approvedOn }, Instant.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    ).readingCanonical(ProgressApproved.readCanonical).writingCanonical { $0.writeCanonical(&$1) }
}

extension ProgressCorrected {
    static let shape = Codec<ProgressCorrected>.object(
        ProgressCorrected.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("reportID", { $0.reportID }, .id(.report)),
        required("corrects", { $0.corrects }, .id(.report)),
        required("reason", { $0.reason }, LanguageMap.shape),
        optional("planID", { $0.planID }, .id(.plan)),
        required("period", { $0.period }, ReportingPeriod.shape),
        required("due", { $0.due }, CalendarDate.shape),
        required("report", { $0.report }, ReportContent.shape),
        optional("progress", { $0.progress }, Percentage.shape),
        required("submittedOn", { $0.submittedOn }, Instant.shape),
        required("approvedOn", { $0.approvedOn }, Instant.shape),
        defaulted("sources", { $0.sources }, .list(Source.shape, most: 100), usual: []),
        required("demonstration", { $0.demonstration }, .boolean)
    ).readingCanonical(ProgressCorrected.readCanonical).writingCanonical { $0.writeCanonical(&$1) }
}
