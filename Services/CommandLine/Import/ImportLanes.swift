import Domain

/// How the steps of an import are spread: each country takes its own in the order given, the countries side by side.
///
/// The file's order is one in which every step is allowed. So whoever waits for a partner waits for a step that stands before
/// it, and no two countries can wait for each other.
enum ImportLanes {
    static func of(_ steps: [ImportStep]) -> [CountryCode: [ImportStep]] { Dictionary(grouping: steps, by: \.country) }
}
