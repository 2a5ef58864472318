/// Every figure that the region computes, by the name that begins its ``FigureID``. Whoever shows figures has words for each of these.
package enum FigureNames {
    package static let all: [String] =
        [
            "agreements.count", "plans.count", "actions.count", "actions.late", "actions.progress", "milestones.late",
            "practices.count", "transfers.count", "pilots.count", "persons.count",
        ] + ["expected", "received", "onTime", "receivedLate", "missing", "completeness", "timeliness", "late"].map { "reports.\($0)" }
        + ["baseline", "target", "actual", "achievement"].map { "indicator.\($0)" } + ["budget", "spent", "share"].map { "money.\($0)" }
        + ["moved", "persons", "seats"].map { "mobility.\($0)" } + ["persons", "seats", "discrepancies"].map { "pilot.\($0)" }
        + ["practice.transfers"] + DiscrepancyEntry.Kind.allCases.map { "discrepancies.\($0.rawValue)" }
}
