extension ReportContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.list("milestonesReached") { element in
                element.object { MilestoneReached(milestoneID: $0.required("milestoneID"), on: $0.required("on")) }
            }, indicatorValues: body.list("indicatorValues") { $0.object(ReportedIndicatorValue.read) }, spent: body.money("spent"),
            narrative: body.languageMap("narrative"), evidence: body.list("evidence") { $0.object(DocumentLink.init) })
    }
}

extension ReportedIndicatorValue {
    /// nil: a fault is collected.
    static func read(_ field: InputObject) -> ReportedIndicatorValue? {
        let id: AggregateID = field.required("indicatorID")
        let cells = field.list("disaggregation") { element in
            element.object { cell -> DisaggregatedValue? in
                let dimensions = cell.list("dimensions") { element in
                    element.object { Dimension(name: $0.requiredChoice("name", or: .sex), value: $0.requiredString("value")) }
                }
                return cell.requiredIndicatorValue("value").map { DisaggregatedValue(dimensions: dimensions, value: $0) }
            }
        }
        return field.requiredIndicatorValue("value").map {
            ReportedIndicatorValue(indicatorID: id, value: $0, disaggregation: cells.compactMap { $0 })
        }
    }
}

extension InputObject {
    func requiredIndicatorValue(_ name: String) -> IndicatorValue? {
        if value(name) == nil { fault(name, .fieldMissing) }
        return indicatorValue(name)
    }
}

extension Action.Command {
    package static func readSaveReport(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .report(
                .save(
                    ReportDraft(
                        reportID: body.optional("reportID") ?? newID, period: body.required("period"),
                        content: body.requiredObject("report", ReportContent.init), corrects: body.optional("corrects"),
                        reason: body.languageMap("reason"), provenance: Provenance(body))))
        }
    }

    package static func readSubmitReport(_ input: InputValue, reportID: AggregateID) -> Reading<Self> {
        .of(input) { .report(.submit(reportID: reportID, at: $0.optional("at"))) }
    }

    package static func readApproveReport(_ input: InputValue, reportID: AggregateID) -> Reading<Self> {
        .of(input) { .report(.approve(reportID: reportID, at: $0.optional("at"))) }
    }

    package static func readReturnReport(_ input: InputValue, reportID: AggregateID) -> Reading<Self> {
        .of(input) { .report(.return(reportID: reportID, note: $0.requiredLanguageMap("note"))) }
    }
}
