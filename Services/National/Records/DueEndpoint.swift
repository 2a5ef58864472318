import Contracts
import Domain
import FoundationEssentials
import HTTPTypes
import Postgres

/// The reports that the country still owes, as its calendar says.
enum DueEndpoint {
    static func make(_ room: NationalRoom) -> Endpoint {
        Endpoint(
            "listDueReports", .get, "/v1/due", "The reports that are still owed: open, in draft, returned, awaiting approval or late.",
            tag: .reports, roles: .ministry,
            query: [
                QueryParameter("state", .choice(ObligationState.allCases.map(\.rawValue)), "Only those in this state."),
                QueryParameter("period", .text, "Only of this period, for example `2026-Q1`."),
            ],
            answer: AnswerBody(
                200, "Oldest first.",
                schema: [
                    "type": "object", "required": ["today", "items"],
                    "properties": [
                        "today": ["type": "string", "format": "date"], "items": ["type": "array", "items": ["type": "object"]],
                    ],
                ])
        ) { request in
            let today = room.clock.today
            var owed = try await actions(room).flatMap { action in
                ReportingObligation.open(of: action, calendar: room.rules.calendar, today: today).map { (action, $0) }
            }
            if let state = request.query["state"] { owed = owed.filter { $0.1.state.rawValue == state } }
            if let period = request.query["period"] { owed = owed.filter { $0.1.period.text == period } }
            owed.sort { ($0.1.due, $0.1.actionID) < ($1.1.due, $1.1.actionID) }
            return Answer(.ok, ["today": .string(today.text), "items": .array(owed.map { item($0, $1, request.language) })])
        }
    }

    /// Own actions that run; a partner's are the partner's to report.
    private static func actions(_ room: NationalRoom) async throws -> [Action] {
        let rows = try await room.pool.query(
            """
            select state from aggregate where kind = 'action' and record_origin(state) = \(room.rules.country.text)
                and status is not null
            """
        ).decode([UInt8].self)
        return try rows.map { try JSONDecoder().decode(Action.self, from: Data($0)) }
    }

    private static func item(_ action: Action, _ obligation: ReportingObligation, _ language: LanguageCode) -> JSONValue {
        [
            "actionID": .string(action.id.text), "title": .string(action.content.title.best(for: language).text),
            "period": .string(obligation.period.text), "due": .string(obligation.due.text), "state": .string(obligation.state.rawValue),
            "demonstration": .boolean(action.provenance.demonstration),
        ]
    }
}
