import Domain

/// Every endpoint of a national service.
enum EndpointTable {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        CommandEndpoints.all(room) + records(Agreement.self, .agreements, "agreement", room)
            + records(ActionPlan.self, .plans, "plan", room)
            + records(Action.self, .actions, "action", room) + records(GoodPractice.self, .practices, "practice", room)
            + records(PracticeTransfer.self, .transfers, "transfer", room) + records(MobilityPilot.self, .pilots, "pilot", room)
            + records(Participation.self, .participations, "participation", room) + ActionParts.all(room)
            + PartnerEndpoints.all(room) + EventEndpoints.all(room) + PersonEndpoints.all(room)
            + [DueEndpoint.make(room), OutboxEndpoint.make(room), CommandImport.make(room)]
            + ImportTable.allCases.map { TableImport(table: $0, room: room).endpoint }
    }

    private static func records<State: Listed>(
        _ type: State.Type, _ tag: Endpoint.Tag, _ singular: String, _ room: NationalRoom
    ) -> [Endpoint] {
        RecordEndpoints<State>(room: room, tag: tag).all(named: singular)
            + HistoryEndpoints<State>(room: room, tag: tag).all(named: singular)
    }
}
