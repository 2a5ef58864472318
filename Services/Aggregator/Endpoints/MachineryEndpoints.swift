import Domain
import HTTPTypes
import ServiceHost
import View

/// How the streams stand, what waits, and what an operator does about it.
enum MachineryEndpoints {
    static let all: [Endpoint] = [
        Endpoint("listFeeds", "/v1/feeds", "How each stream of events stands.", .machinery, basis: .present) { _, room in
            Answer(rows: Listing(try await room.reader.feeds(), of: nil))
        },
        Endpoint("listParked", "/v1/parked", "Records whose events wait, and why.", .machinery, basis: .present) { _, room in
            Answer(rows: Listing(try await room.reader.parked(), of: nil))
        },
        Endpoint(
            "redriveParked", "/v1/parked/redrive", "Tries the waiting events of one record again, in their order.", .machinery,
            roles: .operators, basis: .change, hasTable: false, body: RedriveBody.body
        ) { request, room in
            let body = try RedriveBody(request.body)
            guard let redriven = try await room.store.redrive(body.subject, of: body.country) else { throw Problem(.notFound) }
            return Answer(RedriveAnswer(redriven))
        },
        Endpoint(
            "rebuildModel", "/v1/rebuild",
            "Begins to build the model of the picture anew beside the live one; it is compared, and switched to if they agree.",
            .machinery, roles: .operators, basis: .change, hasTable: false
        ) { _, room in
            Answer(room.rebuilds.begin(), status: .accepted)
        },
        Endpoint(
            "readRebuild", "/v1/rebuild", "How far the last rebuild asked for is, and what it found.", .machinery, roles: .operators,
            basis: .present, hasTable: false
        ) { request, room in
            Answer(try request.found(try await room.rebuilds.progress()))
        },
    ]
}
