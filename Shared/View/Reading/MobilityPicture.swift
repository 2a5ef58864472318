/// Mobility over all pilots.
package struct MobilityPicture: Hashable, Sendable, Codable {
    package let picture: Picture
    package let pilots: Figure
    package let seats: Figure
    /// Persons by the furthest step reached or passed, in the order of the steps; withdrawn last, outside the funnel.
    package let funnel: FigureBreakdown
    /// Sending by host country: persons departed or arrived, each counted once.
    package let matrix: FigureTable
    package let seatsMatrix: FigureTable
    package let byCategory: FigureBreakdown
    package let bySex: FigureBreakdown
    package let byAgeBand: FigureBreakdown
    package let discrepancies: [DiscrepancyEntry]

    package init(
        picture: Picture, pilots: Figure, seats: Figure, funnel: FigureBreakdown, matrix: FigureTable, seatsMatrix: FigureTable,
        byCategory: FigureBreakdown, bySex: FigureBreakdown, byAgeBand: FigureBreakdown, discrepancies: [DiscrepancyEntry]
    ) {
        self.picture = picture
        self.pilots = pilots
        self.seats = seats
        self.funnel = funnel
        self.matrix = matrix
        self.seatsMatrix = seatsMatrix
        self.byCategory = byCategory
        self.bySex = bySex
        self.byAgeBand = byAgeBand
        self.discrepancies = discrepancies
    }
}
