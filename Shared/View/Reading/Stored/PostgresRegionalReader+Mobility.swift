package import Domain
import Postgres

extension PostgresRegionalReader {
    package func pilots(_ filter: PilotFilter, asOf: Instant?) async throws(ReadingError) -> [PilotSummary] {
        try await read(asOf) { view in
            var condition: Query = "true"
            if let sending = filter.sending { condition = "\(condition) and p.sending = \(sending.text)" }
            if let host = filter.host { condition = "\(condition) and p.host = \(host.text)" }
            let pilots = try await PilotRow.all(view, where: condition)
            return try await Self.summaries(pilots, view).filter { filter.phase == nil || $0.phase == filter.phase }
        }
    }

    package func pilot(_ id: AggregateID, asOf: Instant?) async throws(ReadingError) -> PilotDetail? {
        let time = try await picture(asOf: asOf).asOf
        let events = try await events(of: id, asOf: time)
        return try await read(time) { view in
            guard let found = try await PilotRow.all(view, where: "p.id = \(id.id)").first else { return nil }
            // Beside its siblings, so that its numbers are hidden as they are in the list.
            let siblings = try await PilotRow.all(
                view, where: "p.sending = \(found.content.sending.text) and p.host = \(found.content.host.text)")
            guard let summary = try await Self.summaries(siblings, view).first(where: { $0.head.id == id }) else { return nil }
            let cells = try await MobilityCell.all(view, where: "s.pilot = \(id.id)")
            let figures = MobilityFigures(cells, view, dimensions: [FigureDimension(.pilot, id.text)])
            return PilotDetail(
                picture: view.picture, summary: summary, funnel: figures.funnel(), bySex: figures.bySex(), byAgeBand: figures.byAgeBand(),
                discrepancies: try await DiscrepancyRows.all(view, pilot: id), events: events)
        }
    }

    package func mobility(asOf: Instant?) async throws(ReadingError) -> MobilityPicture {
        try await read(asOf) { view in try await Self.mobility(view, try await MobilityCell.all(view)) }
    }

    /// - Parameter cells: of the region.
    static func mobility(_ view: PictureView, _ cells: [MobilityCell]) async throws -> MobilityPicture {
        let pilots = try await PilotRow.all(view).filter { $0.phase != .declined }
        let heard = view.heard[.mobilityPilot] ?? []
        let figures = MobilityFigures(cells, view)
        let demonstration = pilots.contains { $0.demonstration }
        let seats = pilots.map {
            CountryMatrix.Count(
                row: $0.content.sending, column: $0.content.host, count: $0.content.seats, demonstration: $0.demonstration)
        }
        return MobilityPicture(
            picture: view.picture,
            pilots: view.figures.count(
                "pilots.count", pilots.count, .pilots, heard: heard, demonstration: demonstration, drillDown: DrillDown(.pilots)),
            seats: view.figures.count(
                "mobility.seats", seats.reduce(0) { $0 + $1.count }, .seats, heard: heard, demonstration: demonstration,
                drillDown: DrillDown(.pilots)),
            funnel: figures.funnel(), matrix: figures.matrix(view),
            seatsMatrix: CountryMatrix(name: "mobility.seats", unit: .seats, rows: .sending, columns: .host, list: .pilots)
                .table(seats, heard: heard, view),
            byCategory: figures.byCategory(), bySex: figures.bySex(), byAgeBand: figures.byAgeBand(),
            discrepancies: try await DiscrepancyRows.all(view))
    }

    /// The persons of a pilot are parts of those between its two countries: hidden together, or the rest would tell.
    private static func summaries(_ pilots: [PilotRow], _ view: PictureView) async throws -> [PilotSummary] {
        let ids = pilots.map(\.id.id)
        let cells = try await MobilityCell.all(view, where: "s.pilot = any(\(ids))")
        let discrepancies = try await DiscrepancyRows.all(view)
        var taken: [AggregateID: Figure] = [:]
        for route in Dictionary(grouping: pilots, by: { [$0.content.sending, $0.content.host] }).values {
            let figures = MobilityFigures(cells, view)
            let parts = route.map { pilot in
                figures.count(
                    "pilot.persons", cells.filter { $0.pilot == pilot.id && !$0.withdrawn }, [FigureDimension(.pilot, pilot.id.text)])
            }
            let ids = Set(route.map(\.id))
            let total = figures.count("pilot.persons", cells.filter { ids.contains($0.pilot) && !$0.withdrawn })
            for (pilot, figure) in zip(route, figures.suppression.parts(parts, of: total)) { taken[pilot.id] = figure }
        }
        return pilots.compactMap { pilot in
            taken[pilot.id].map { figure in
                pilot.summary(taken: figure, discrepancies: discrepancies.count { $0.pilot == pilot.id }, view)
            }
        }
    }
}
