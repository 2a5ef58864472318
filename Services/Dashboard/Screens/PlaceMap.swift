import Domain
import View

/// Where an action takes place, on tiles without borders; every unit of each country concerned has its tile.
struct PlaceMap {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    /// A map for each country; none where no place names a first-level unit.
    func blocks(_ places: [Place]) -> [Block] {
        let regions = Set(places.compactMap(\.region))
        return Set(regions.compactMap(\.country)).sorted().map { country in map(country, regions.filter { $0.country == country }) }
    }

    private func map(_ country: CountryCode, _ regions: Set<RegionCode>) -> Block {
        let texts = context.texts
        let known = TilePlaces.known.keys.compactMap { try? RegionCode($0) }.filter { $0.country == country }
        let tiles = regions.union(known).sorted().map { region in
            TileMap.Tile(
                code: region.text, name: context.names.region(region),
                value: regions.contains(region) ? LabelledMark(.value(1), "●") : LabelledMark(.notApplicable, ""))
        }
        let title = [texts[.placesTitle], context.names.country(country)].joined(separator: " – ")
        let rows = regions.sorted().map { DataTable.Row(TableCell(context.names.region($0)), [TableCell(context.names.country(country))]) }
        let table = DataTable(caption: title, columns: [texts[.columnRegion], texts[.columnCountry]], rows: rows)
        let drawing = TileMap.draw(tiles, isMirrored: texts.language.isRightToLeft)
        return FigureCharts(context).chart("place-map-\(country.text)", title, drawing, table, [])
    }
}
