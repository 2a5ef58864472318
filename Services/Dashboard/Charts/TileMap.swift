/// First-level units as equal tiles near where they lie. There are no borders on it, so none can be disputed.
package enum TileMap {
    package struct Tile: Sendable {
        /// ISO 3166-2, for example `MA-02`.
        package let code: String
        package let name: String
        package let value: LabelledMark

        package init(code: String, name: String, value: LabelledMark) {
            self.code = code
            self.name = name
            self.value = value
        }

        fileprivate var title: String { value.label.isEmpty ? name : "\(name): \(value.label)" }
    }

    private static let size = 44.0

    package static func draw(_ tiles: [Tile], isMirrored: Bool) -> Canvas {
        let places = TilePlaces.arrange(tiles.map(\.code))
        let columns = (places.map(\.column).max() ?? 0) + 1
        // A map keeps west on the left in every language; only its labels follow the reader.
        var canvas = Canvas(width: max(BarChart.width / 2, Double(columns) * size), isMirrored: false)
        let largest = tiles.compactMap(\.value.mark.extent).max() ?? 0
        for (tile, place) in zip(tiles, places) {
            let x = Double(place.column) * size
            let y = Double(place.row) * size
            let kind = MatrixChart.kind(of: tile.value.mark, largest: largest)
            let ink = kind == "h4" || kind == "h5" ? " inverse" : ""
            canvas.rectangle(x: x + 1, y: y + 1, width: size - 2, height: size - 2, kind: kind, title: tile.title)
            let short = tile.code.split(separator: "-").last.map(String.init) ?? tile.code
            canvas.text(short, x: x + size / 2, y: y + 17, anchor: .middle, kind: "k code" + ink)
            canvas.text(ShortName.fit(tile.value.label, 6), x: x + size / 2, y: y + 34, anchor: .middle, kind: "n" + ink)
        }
        canvas.height = Double((places.map(\.row).max() ?? 0) + 1) * size
        return canvas
    }
}
