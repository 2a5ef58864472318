/// The pages in the menu, in the order in which a committee asks.
struct Navigation {
    let texts: Texts
    let links: Links

    static let pages: [(path: String, name: TextKey)] = [
        ("", .pageOverview), ("changes", .pageChanges), ("reporting", .pageReporting), ("countries", .pageCountries),
        ("areas", .pageAreas), ("plans", .pagePlans), ("actions", .pageActions), ("indicators", .pageIndicators),
        ("practices", .pagePractices), ("mobility", .pageMobility), ("agreements", .pageAgreements), ("compare", .pageCompare),
        ("sittings", .pageSittings), ("feeds", .pageFeeds), ("methods", .pageMethods),
    ]

    func entries(current path: String) -> [[String: Any]] {
        let first = path.split(separator: "/").first.map(String.init) ?? ""
        return Self.pages.map { page in
            let isCurrent = page.path == first || Self.parents[first] == page.path
            return ["address": links.page(page.path), "name": texts[page.name], "isCurrent": isCurrent]
        }
    }

    /// Pages that stand below another page of the menu.
    private static let parents = ["transfers": "practices", "pilots": "mobility", "packs": "sittings"]
}
