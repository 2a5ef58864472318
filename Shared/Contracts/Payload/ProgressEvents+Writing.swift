import Domain

extension ProgressApproved {
    func writeCanonical(_ writer: inout JSONWriter) -> Bool {
        guard actionID.kind == .action, reportID.kind == .report else { return false }
        writer.literal(#"{"actionID":"action:"#)
        writer.append(actionID.id)
        writer.literal(#"","reportID":"report:"#)
        writer.append(reportID.id)
        writer.literal("\"")
        return writer.progress(planID, period, due, report, progress)
            && writer.progressEnd(submittedOn, approvedOn, sources, demonstration)
    }
}

extension ProgressCorrected {
    func writeCanonical(_ writer: inout JSONWriter) -> Bool {
        guard actionID.kind == .action, reportID.kind == .report, corrects.kind == .report else { return false }
        writer.literal(#"{"actionID":"action:"#)
        writer.append(actionID.id)
        writer.literal(#"","reportID":"report:"#)
        writer.append(reportID.id)
        writer.literal(#"","corrects":"report:"#)
        writer.append(corrects.id)
        writer.literal(#"","reason":"#)
        LanguageMap.shape.write(reason, &writer)
        return writer.progress(planID, period, due, report, progress)
            && writer.progressEnd(submittedOn, approvedOn, sources, demonstration)
    }
}

/// What both say behind their heads.
extension JSONWriter {
    fileprivate mutating func progress(
        _ planID: AggregateID?, _ period: ReportingPeriod, _ due: CalendarDate, _ report: ReportContent, _ progress: Percentage?
    ) -> Bool {
        if let planID {
            guard planID.kind == .plan else { return false }
            literal(#","planID":"plan:"#)
            append(planID.id)
            literal("\"")
        }
        literal(#","period":"#)
        plainString(period.text.utf8)
        literal(#","due":""#)
        append(due)
        literal(#"","report":"#)
        guard report.writeCanonical(&self) else { return false }
        if let progress {
            literal(#","progress":"#)
            progress.writeCanonical(&self)
        }
        return true
    }

    fileprivate mutating func progressEnd(
        _ submittedOn: Instant, _ approvedOn: Instant, _ sources: [Source], _ demonstration: Bool
    ) -> Bool {
        literal(#","submittedOn":""#)
        append(submittedOn)
        literal(#"","approvedOn":""#)
        append(approvedOn)
        literal("\"")
        if !sources.isEmpty {
            literal(#","sources":"#)
            Self.sourcesShape.write(sources, &self)
        }
        literal(demonstration ? #","demonstration":true}"# : #","demonstration":false}"#)
        return true
    }

    private static let sourcesShape = Codec<[Source]>.list(Source.shape, most: 100)
}
