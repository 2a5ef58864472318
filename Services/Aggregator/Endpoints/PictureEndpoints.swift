import Domain
import View

/// The picture as a whole: figures, countries, areas.
enum PictureEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            "readPicture", "/v1/picture", "The picture answers are made from: its time, how many events are in it.", .picture,
            hasTable: false
        ) { request, _ in Answer(try request.found(request.picture)) },
        Endpoint("readDashboard", "/v1/dashboard", "The region at a glance.", .picture, isSummary: true) { request, room in
            let overview = try await room.reader.overview(asOf: request.asOf)
            return Answer(overview, figures: overview.figures.unique)
        },
        Endpoint(
            "listFigures", "/v1/figures", "Every figure of the region, its countries, areas and periods, with its coverage.", .picture,
            isSummary: true,
            query: [
                QueryParameter("id", .text, "Only this figure: `actions.count/country=ma`."),
                QueryParameter("figure", .text, "Only the cells of this figure: `actions.count`."),
                QueryParameter.country, QueryParameter.area,
            ], handle: figures),
        Endpoint("listCountries", "/v1/countries", "The countries of the cooperation.", .picture) { request, room in
            Answer(rows: Listing(room.reader.countries(), of: request.picture))
        },
        Endpoint("readCountry", "/v1/countries/{code}", "One country.", .picture, isSummary: true) { request, room in
            let code = try request.found(try? CountryCode(request.path["code"] ?? ""))
            let country = try request.found(try await room.reader.country(code, asOf: request.asOf))
            return Answer(country, figures: country.figures.unique)
        },
        Endpoint("readArea", "/v1/areas/{area}", "One area of intervention.", .picture, isSummary: true) { request, room in
            let area = try request.found(InterventionArea(rawValue: request.path["area"] ?? ""))
            let picture = try await room.reader.area(area, asOf: request.asOf)
            return Answer(picture, figures: picture.figures.unique)
        },
        Endpoint("listAreas", "/v1/areas", "The areas of intervention, each with its figures.", .picture, isSummary: true) {
            request, room in
            var areas: [AreaPicture] = []
            for area in InterventionArea.allCases { areas.append(try await room.reader.area(area, asOf: request.asOf)) }
            let figures = areas.flatMap(\.figures).unique
            return Answer(Listing(areas, of: request.picture), figures: figures)
        },
        reporting("readReporting", "/v1/reporting", "Who reported what, and when, by country and period."),
        reporting("listReports", "/v1/reports", "The same lines, under the address that figures of reports lead to."),
    ]

    @Sendable
    private static func figures(_ request: RegionalRequest, _ room: RegionalRoom) async throws -> Answer {
        let restrictions = [
            request.country().map { FigureDimension(.country, $0.text) }, request.query["area"].map { FigureDimension(.area, $0) },
        ].compactMap { $0 }
        let figures = try await room.reader.figures(asOf: request.asOf).filter { figure in
            (request.query["id"] ?? figure.id.rawValue) == figure.id.rawValue
                && (request.query["figure"] ?? figure.id.figure) == figure.id.figure
                && restrictions.allSatisfy(figure.dimensions.contains)
        }
        let entries = figures.map { FigureEntry(figure: $0, records: $0.drillDown?.address(asOf: $0.coverage.asOf)) }
        return Answer(Listing(entries, of: request.picture), figures: figures)
    }

    private static func reporting(_ operation: String, _ path: String, _ summary: String) -> Endpoint {
        Endpoint(
            operation, path, summary, .picture, isSummary: true,
            query: [.country, QueryParameter("period", .text, "Only this reporting period, such as 2026-Q1.")]
        ) { request, room in
            let lines = try await room.reader.reporting(asOf: request.asOf).lines.filter { line in
                (request.country() ?? line.country) == line.country && (request.query["period"] ?? line.period.text) == line.period.text
            }
            return Answer(rows: Listing(lines, of: request.picture))
        }
    }
}
