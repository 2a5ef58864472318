/// Cuts a name that would run into its neighbour; the whole name is in the table below the chart.
package enum ShortName {
    package static func fit(_ name: String, _ limit: Int) -> String {
        guard limit > 1, name.count > limit else { return name }
        return name.prefix(limit - 1) + "…"
    }
}
