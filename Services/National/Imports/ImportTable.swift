import Domain

/// The tables that may be imported; each row is one command.
enum ImportTable: String, CaseIterable, Sendable {
    case actions, indicators, reports

    static let mostRows = 500

    var operation: ImportOperation {
        switch self {
        case .actions: .planAction
        case .indicators: .defineIndicator
        case .reports: .saveReport
        }
    }

    /// `importActions`
    var name: String { "import" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var tag: Endpoint.Tag { .imports }

    /// What a row makes.
    var madeKind: AggregateKind {
        switch self {
        case .actions: .action
        case .indicators: .indicator
        case .reports: .report
        }
    }

    var columns: [TableColumn] {
        switch self {
        case .actions: [TableColumn("actionID")] + Self.actionColumns + Self.provenance
        case .indicators: [TableColumn("action", isRequired: true), TableColumn("indicatorID")] + Self.indicatorColumns + Self.provenance
        case .reports:
            [
                TableColumn("action", isRequired: true), TableColumn("reportID"), TableColumn("period", isRequired: true),
                TableColumn("corrects"), TableColumn("reason.{language}"),
            ] + Self.reportColumns + Self.provenance
        }
    }

    private static let provenance = [
        TableColumn("sources.{number}.document"), TableColumn("sources.{number}.locator"), TableColumn("demonstration", .flag),
    ]

    private static let actionColumns = [
        TableColumn("title.{language}", isRequired: true, in: "action"), TableColumn("description.{language}", in: "action"),
        TableColumn("planID", in: "action"), TableColumn("area", in: "action"), TableColumn("status", in: "action"),
        TableColumn("dates.plannedStart", in: "action"), TableColumn("dates.actualStart", in: "action"),
        TableColumn("dates.plannedEnd", in: "action"), TableColumn("dates.actualEnd", in: "action"),
        TableColumn("parties", .list, isRequired: true, in: "action"), TableColumn("lead", isRequired: true, in: "action"),
        TableColumn("organisations.{number}.name.{language}", in: "action"), TableColumn("organisations.{number}.role", in: "action"),
        TableColumn("organisations.{number}.country", in: "action"), TableColumn("places.{number}.country", in: "action"),
        TableColumn("places.{number}.region", in: "action"), TableColumn("places.{number}.name.{language}", in: "action"),
        TableColumn("tags.{number}.vocabulary", in: "action"), TableColumn("tags.{number}.code", in: "action"),
        TableColumn("budget.amount", .decimal, in: "action"), TableColumn("budget.currency", in: "action"),
        TableColumn("milestones.{number}.id", in: "action"), TableColumn("milestones.{number}.title.{language}", in: "action"),
        TableColumn("milestones.{number}.weight", .integer, in: "action"), TableColumn("milestones.{number}.due", in: "action"),
        TableColumn("shares.{number}.country", in: "action"), TableColumn("shares.{number}.region", in: "action"),
        TableColumn("shares.{number}.percent", .decimal, in: "action"),
    ]

    private static let indicatorColumns =
        [
            TableColumn("title.{language}", isRequired: true, in: "indicator"),
            TableColumn("measure", isRequired: true, in: "indicator"), TableColumn("ascending", .flag, in: "indicator"),
            TableColumn("accumulation", isRequired: true, in: "indicator"), TableColumn("summable", .flag, in: "indicator"),
            TableColumn("unit.{language}", in: "indicator"), TableColumn("reference.vocabulary", in: "indicator"),
            TableColumn("reference.code", in: "indicator"), TableColumn("baseline.year", .integer, in: "indicator"),
            TableColumn("targets.{number}.period.start", in: "indicator"), TableColumn("targets.{number}.period.end", in: "indicator"),
            TableColumn("disaggregatedBy", .list, in: "indicator"),
        ] + values("baseline.value", in: "indicator") + values("targets.{number}.value", in: "indicator")

    private static let reportColumns =
        [
            TableColumn("milestonesReached.{number}.milestoneID", in: "report"), TableColumn("milestonesReached.{number}.on", in: "report"),
            TableColumn("indicatorValues.{number}.indicatorID", in: "report"),
            TableColumn(disaggregation + ".dimensions.{number}.name", in: "report"),
            TableColumn(disaggregation + ".dimensions.{number}.value", in: "report"), TableColumn("spent.amount", .decimal, in: "report"),
            TableColumn("spent.currency", in: "report"), TableColumn("narrative.{language}", in: "report"),
            TableColumn("evidence.{number}.title.{language}", in: "report"), TableColumn("evidence.{number}.url", in: "report"),
            TableColumn("evidence.{number}.date", in: "report"),
        ] + values("indicatorValues.{number}.value", in: "report") + values(disaggregation + ".value", in: "report")

    private static let disaggregation = "indicatorValues.{number}.disaggregation.{number}"

    /// The three forms of a value.
    private static func values(_ name: String, in parent: String) -> [TableColumn] {
        [
            TableColumn(name + ".value", .decimal, in: parent), TableColumn(name + ".numerator", .decimal, in: parent),
            TableColumn(name + ".denominator", .decimal, in: parent), TableColumn(name + ".text.{language}", in: parent),
        ]
    }
}
