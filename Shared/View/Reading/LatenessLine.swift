package import Domain

/// Who is late with what, in one country.
package struct LatenessLine: Hashable, Sendable, Codable {
    package let country: CountryCode
    /// Under way past their planned end, or not begun past their planned start.
    package let actions: Figure
    /// Due and not reached.
    package let milestones: Figure
    /// Reporting periods whose date has passed without an approved report.
    package let reports: Figure

    package init(country: CountryCode, actions: Figure, milestones: Figure, reports: Figure) {
        self.country = country
        self.actions = actions
        self.milestones = milestones
        self.reports = reports
    }
}
