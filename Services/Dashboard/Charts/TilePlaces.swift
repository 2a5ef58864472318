/// Where the tile of each first-level unit stands: column from the west, row from the north.
package enum TilePlaces {
    package struct Place: Sendable, Hashable {
        package let column: Int
        package let row: Int

        package init(_ column: Int, _ row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// Known units at their places; the others in rows of six below, so that no unit is left out and none covers another.
    package static func arrange(_ codes: [String]) -> [Place] {
        let lowest = codes.compactMap { known[$0]?.row }.max().map { $0 + 1 } ?? 0
        var taken: Set<Place> = []
        var spare = 0
        return codes.map { code in
            if let place = known[code], taken.insert(place).inserted { return place }
            defer { spare += 1 }
            return Place(spare % 6, lowest + spare / 6)
        }
    }

    package static let known: [String: Place] = [
        // Morocco, 12 regions
        "MA-01": Place(4, 0), "MA-02": Place(6, 1), "MA-03": Place(5, 1), "MA-04": Place(4, 1), "MA-05": Place(4, 2), "MA-06": Place(3, 2),
        "MA-07": Place(3, 3), "MA-08": Place(5, 2), "MA-09": Place(2, 4), "MA-10": Place(1, 5), "MA-11": Place(0, 6), "MA-12": Place(0, 7),
        // Côte d'Ivoire, 14 districts
        "CI-AB": Place(3, 4), "CI-BS": Place(0, 4), "CI-CM": Place(4, 4), "CI-DN": Place(0, 0), "CI-GD": Place(1, 4), "CI-LC": Place(2, 2),
        "CI-LG": Place(2, 4), "CI-MG": Place(0, 2), "CI-SM": Place(1, 3), "CI-SV": Place(1, 0), "CI-VB": Place(2, 1), "CI-WR": Place(1, 1),
        "CI-YM": Place(2, 3), "CI-ZZ": Place(3, 0),
        // Mali, 10 regions and the district of Bamako
        "ML-1": Place(0, 3), "ML-2": Place(1, 3), "ML-3": Place(2, 4), "ML-4": Place(2, 3), "ML-5": Place(3, 2), "ML-6": Place(3, 1),
        "ML-7": Place(4, 1), "ML-8": Place(5, 0), "ML-9": Place(5, 2), "ML-10": Place(3, 0), "ML-BKO": Place(1, 4),
        // Senegal, 14 regions
        "SN-DK": Place(0, 2), "SN-TH": Place(1, 2), "SN-LG": Place(1, 1), "SN-SL": Place(2, 0), "SN-DB": Place(2, 2), "SN-FK": Place(1, 3),
        "SN-KL": Place(2, 3), "SN-KA": Place(3, 3), "SN-TC": Place(4, 3), "SN-MT": Place(4, 1), "SN-KE": Place(5, 4), "SN-KD": Place(3, 4),
        "SN-SE": Place(2, 4), "SN-ZG": Place(1, 4),
    ]
}
