/// Progress is computed from the weights of milestones, never typed.
package enum Progress {
    /// Weight reached over weight of all; nil without milestones. Within 0...100 percent, because each milestone counts once.
    package static func of(_ milestones: [Milestone], reached: Set<MilestoneID>) -> Percentage? {
        let all = milestones.reduce(0) { $0 + $1.weight }
        let done = milestones.filter { reached.contains($0.id) }.reduce(0) { $0 + $1.weight }
        return try? Percentage(numerator: DecimalNumber(done), denominator: DecimalNumber(all))
    }
}

extension Action {
    /// The report that counts for each period: the approved one that no approved correction replaces.
    package func effectiveReports() -> [ProgressReport] {
        let approved = reports.filter { $0.state == .approved }
        let replaced = Set(approved.compactMap(\.corrects))
        return approved.filter { !replaced.contains($0.id) }
    }

    /// By all that is approved up to the end of `period`; nil: of all periods.
    package func progress(through period: ReportingPeriod? = nil) -> Percentage? {
        let counted = effectiveReports().filter { report in period.map { report.period <= $0 } ?? true }
        return Progress.of(content.milestones, reached: Set(counted.flatMap(\.content.milestonesReached).map(\.milestoneID)))
    }
}
