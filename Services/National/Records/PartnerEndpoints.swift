import Domain
import HTTPTypes

/// What the partners published: the same records as in the lists, without this country's own.
enum PartnerEndpoints {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        [
            list(GoodPractice.self, "listPartnerPractices", "The partners' good practices, to be asked for.", room),
            list(PracticeTransfer.self, "listPartnerTransfers", "Transfers that partners asked for.", room),
            list(MobilityPilot.self, "listPartnerPilots", "Pilots that partners proposed.", room),
        ]
    }

    private static func list<State: Listed>(
        _ type: State.Type, _ operation: String, _ summary: String, _ room: NationalRoom
    ) -> Endpoint {
        Endpoint(
            operation, .get, "/v1/partners/\(State.collection)", summary, tag: .partners, roles: .everybody,
            query: RecordListRequest.parameters.filter { $0.name != "origin" },
            answer: AnswerBody(200, "A page.", schema: RecordList.schema)
        ) { request in
            Answer(.ok, try await room.lists.page(RecordListRequest(State.kind, request, isOwn: false)))
        }
    }
}
