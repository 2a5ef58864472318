import Domain

extension ProgressApproved {
    static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> ProgressApproved {
        let (action, report) = try reader.canonicalHead()
        let body = try ProgressBody(&reader)
        return ProgressApproved(
            actionID: action, reportID: report, planID: body.planID, period: body.period, due: body.due, report: body.report,
            progress: body.progress, submittedOn: body.submittedOn, approvedOn: body.approvedOn, sources: body.sources,
            demonstration: body.demonstration)
    }
}

extension ProgressCorrected {
    static func readCanonical(_ reader: inout JSONReader) throws(Deviation) -> ProgressCorrected {
        let (action, report) = try reader.canonicalHead()
        try reader.demand(#","corrects":"report:"#)
        let corrected = try reader.canonicalID(.report)
        try reader.demand(#","reason":{"#)
        let reason = try reader.canonicalLanguageMap()
        let body = try ProgressBody(&reader)
        return ProgressCorrected(
            actionID: action, reportID: report, corrects: corrected, reason: reason, planID: body.planID, period: body.period,
            due: body.due, report: body.report, progress: body.progress, submittedOn: body.submittedOn, approvedOn: body.approvedOn,
            sources: body.sources, demonstration: body.demonstration)
    }
}

/// What both say behind their heads.
private struct ProgressBody {
    let planID: AggregateID?
    let period: ReportingPeriod
    let due: CalendarDate
    let report: ReportContent
    let progress: Percentage?
    let submittedOn: Instant
    let approvedOn: Instant
    let sources: [Source]
    let demonstration: Bool

    init(_ reader: inout JSONReader) throws(Deviation) {
        planID = reader.takeExactly(#","planID":"plan:"#) ? try reader.canonicalID(.plan) : nil
        try reader.demand(#","period":""#)
        period = try reader.canonicalPeriod()
        try reader.demand(#","due":""#)
        due = try reader.canonicalDate()
        try reader.demand(#","report":"#)
        report = try ReportContent.readCanonical(&reader)
        progress = reader.takeExactly(#","progress":{"numerator":""#) ? try reader.canonicalPercentage() : nil
        try reader.demand(#","submittedOn":""#)
        submittedOn = try reader.canonicalInstant()
        try reader.demand(#","approvedOn":""#)
        approvedOn = try reader.canonicalInstant()
        sources = reader.takeExactly(#","sources":"#) ? try reader.general(Self.sourcesShape) : []
        try reader.demand(#","demonstration":"#)
        demonstration = reader.takeExactly("true")
        if !demonstration { try reader.demand("false") }
        try reader.demand("}")
    }

    private static let sourcesShape = Codec<[Source]>.list(Source.shape, most: 100)
}

extension JSONReader {
    fileprivate mutating func canonicalHead() throws(Deviation) -> (action: AggregateID, report: AggregateID) {
        try demand(#"{"actionID":"action:"#)
        let action = try canonicalID(.action)
        try demand(#","reportID":"report:"#)
        return (action, try canonicalID(.report))
    }
}
