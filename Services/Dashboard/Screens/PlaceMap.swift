import Domain
import View

/// Where an action takes place, on tiles without borders; every unit of the countries concerned has its tile.
struct PlaceMap {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    /// nil where no place names a first-level unit.
    func block(_ places: [Place]) -> Block? {
        let regions = Set(places.compactMap(\.region))
        guard let country = regions.compactMap(\.country).min() else { return nil }
        let prefix = country.uppercased + "-"
        let codes = Set(TilePlaces.known.keys.filter { $0.hasPrefix(prefix) }).union(regions.map(\.text).filter { $0.hasPrefix(prefix) })
            .sorted()
        let texts = context.texts
        let tiles = codes.map { code in
            let isHere = regions.contains { $0.text == code }
            return TileMap.Tile(code: code, name: code, value: isHere ? LabelledMark(.value(1), "●") : LabelledMark(.notApplicable, ""))
        }
        let rows = regions.sorted().map { DataTable.Row(TableCell($0.text), [TableCell(context.names.country(country))]) }
        let table = DataTable(caption: texts[.placesTitle], columns: [texts[.columnRegion], texts[.columnCountry]], rows: rows)
        let charts = FigureCharts(context)
        return charts.chart("place-map", texts[.placesTitle], TileMap.draw(tiles, isMirrored: texts.language.isRightToLeft), table, [])
    }
}
