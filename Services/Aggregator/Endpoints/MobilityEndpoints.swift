import Domain
import View

/// Mobility pilots. Only counts leave the region, never a participant.
enum MobilityEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            "listPilots", "/v1/pilots", "Mobility pilots.", .mobility,
            query: [
                QueryParameter("sending", .country, "Only from this country."), QueryParameter("host", .country, "Only to this country."),
                QueryParameter("phase", .choice(PilotPhase.allCases.map(\.rawValue)), "Only those that came this far."),
            ]
        ) { request, room in
            let filter = PilotFilter(sending: request.country("sending"), host: request.country("host"), phase: request.choice("phase"))
            return Answer(rows: Listing(try await room.reader.pilots(filter, asOf: request.asOf), of: request.picture))
        },
        Endpoint("readPilot", "/v1/pilots/{id}", "One pilot, with the counts of its participants.", .mobility) { request, room in
            let pilot = try request.found(try await room.reader.pilot(try request.pathRecord(.pilot), asOf: request.asOf))
            return Answer(pilot, figures: (pilot.funnel.figures + pilot.bySex.figures + pilot.byAgeBand.figures).unique)
        },
        Endpoint("readMobility", "/v1/mobility", "Mobility over all pilots.", .mobility) { request, room in
            let mobility = try await room.reader.mobility(asOf: request.asOf)
            return Answer(mobility, figures: mobility.figures.unique)
        },
        Endpoint(
            "listDiscrepancies", "/v1/discrepancies", "Where the two sides of a pilot do not tell the same story.", .mobility
        ) { request, room in
            Answer(rows: Listing(try await room.reader.mobility(asOf: request.asOf).discrepancies, of: request.picture))
        },
    ]
}
