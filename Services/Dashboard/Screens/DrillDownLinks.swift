import Domain
import View

/// Where a figure leads: the list of the records under it.
struct DrillDownLinks {
    let links: Links

    init(_ links: Links) { self.links = links }

    /// nil for lists that have no page of their own.
    func address(_ drillDown: DrillDown) -> String? {
        var query = drillDown.restrictions.map { ($0.axis.rawValue, $0.value) }
        if drillDown.lateOnly { query.append(("late", "1")) }
        if let asOf = links.asOf { query.append(("asOf", asOf.text)) }
        let path: String? =
            switch drillDown.list {
            case .agreements: "agreements"
            case .plans: "plans"
            case .actions: "actions"
            case .indicators: "indicators"
            case .reports: "reporting"
            case .practices: "practices"
            case .transfers: "transfers"
            case .pilots, .discrepancies: "mobility"
            }
        return path.map { "/\(links.language.rawValue)/\($0)" + QueryText.write(query) }
    }
}
