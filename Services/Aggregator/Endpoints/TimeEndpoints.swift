import Dashboard
import Domain
import HTTPTypes
import View

/// Between two times, and named times.
enum TimeEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            "listChanges", "/v1/changes", "What changed between two times, by whom and why, newest first.", .time,
            query: [
                .from, .to, .country, QueryParameter("family", .choice(Family.allCases.map(\.rawValue)), "Only this family of records."),
            ] + QueryParameter.paging
        ) { request, room in
            let from = try request.found(request.time("from"))
            let filter = ChangeFilter(country: request.country(), family: request.choice("family"))
            return Answer(
                rows: Listing(try await room.reader.changes(from: from, to: request.asOf, filter, page: request.page), of: request.picture))
        },
        Endpoint(
            "compareTimes", "/v1/comparison", "The headline figures at two times, side by side.", .time, query: [.from, .to]
        ) { request, room in
            let from = try request.found(request.time("from"))
            return Answer(rows: Listing(try await room.reader.comparison(from: from, to: request.asOf), of: request.picture))
        },
        Endpoint("listSittings", "/v1/sittings", "Named times, newest first.", .time, basis: .present) { _, room in
            Answer(rows: Listing(try await room.reader.sittings(), of: nil))
        },
        Endpoint("readSitting", "/v1/sittings/{id}", "One named time.", .time, basis: .present, hasTable: false) { request, room in
            Answer(try request.found(try await room.reader.sitting(request.path["id"] ?? "")))
        },
        Endpoint(
            "saveSitting", "/v1/sittings", "Names a time, so that its picture can be shown again.", .time, roles: .sittingKeepers,
            basis: .change, hasTable: false, body: SittingBody.body
        ) { request, room in
            let draft = try SittingBody.draft(request.body, savedAt: room.environment.now())
            return Answer(try await room.reader.saveSitting(draft, by: request.caller.name ?? ""), status: .created)
        },
    ]
}
