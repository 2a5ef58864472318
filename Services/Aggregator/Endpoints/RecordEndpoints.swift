import Domain
import View

/// Agreements, plans, actions and their indicators.
enum RecordEndpoints {
    static let all: [Endpoint] = [
        Endpoint("listAgreements", "/v1/agreements", "Agreements between states and regions.", .records) { request, room in
            Answer(rows: Listing(try await room.reader.agreements(asOf: request.asOf), of: request.picture))
        },
        Endpoint("listPlans", "/v1/plans", "Action plans.", .records, query: [.country, .area]) { request, room in
            let filter = PlanFilter(country: request.country(), area: request.choice("area"))
            return Answer(rows: Listing(try await room.reader.plans(filter, asOf: request.asOf), of: request.picture))
        },
        Endpoint("readPlan", "/v1/plans/{id}", "A plan with its actions on a timeline.", .records) { request, room in
            let plan = try request.found(try await room.reader.plan(try request.pathRecord(.plan), asOf: request.asOf))
            return Answer(plan) { texts in Table(plan.timeline.map(\.action), texts) }
        },
        Endpoint(
            "listActions", "/v1/actions", "Actions; a joint action stands here once.", .records,
            query: [
                .country, .area, .plan,
                QueryParameter("status", .choice(ActivityStatus.allCases.map(\.rawValue)), "Only this status of IATI."),
                QueryParameter("q", .text, "Words in title and description, in any language."),
                QueryParameter("late", .flag, "Only what is late."),
            ] + QueryParameter.paging
        ) { request, room in
            let filter = ActionFilter(
                country: request.country(), area: request.choice("area"), status: request.choice("status"),
                plan: request.record("plan", .plan), text: request.query["q"], lateOnly: request.flag("late"))
            return Answer(
                rows: Listing(try await room.reader.actions(filter, page: request.page, asOf: request.asOf), of: request.picture))
        },
        Endpoint(
            "readAction", "/v1/actions/{id}", "Everything about one action, down to its reports and events.", .records, hasTable: false
        ) { request, room in
            Answer(try request.found(try await room.reader.action(try request.pathRecord(.action), asOf: request.asOf)))
        },
        Endpoint(
            "listIndicators", "/v1/indicators", "Indicators: target against actual, from the baseline.", .records,
            query: [.country, .area, .plan, QueryParameter("action", .record(.action), "Only those of this action.")]
        ) { request, room in
            let filter = IndicatorFilter(
                country: request.country(), area: request.choice("area"), plan: request.record("plan", .plan),
                action: request.record("action", .action))
            return Answer(rows: Listing(try await room.reader.indicators(filter, asOf: request.asOf), of: request.picture))
        },
        Endpoint(
            "listEvents", "/v1/events/{id}", "Every accepted event about one record, oldest first.", .records
        ) { request, room in
            let id = try request.found(try? AggregateID(request.path["id"] ?? ""))
            return Answer(rows: Listing(try await room.reader.events(of: id, asOf: request.asOf), of: request.picture))
        },
    ]
}
