import Domain

/// Every endpoint of a national service.
enum EndpointTable {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        CommandEndpoints.all(room) + RecordEndpoints<Agreement>(room: room, tag: .agreements).all(named: "agreement")
            + RecordEndpoints<ActionPlan>(room: room, tag: .plans).all(named: "plan")
            + RecordEndpoints<Action>(room: room, tag: .actions).all(named: "action")
            + RecordEndpoints<GoodPractice>(room: room, tag: .practices).all(named: "practice")
            + RecordEndpoints<PracticeTransfer>(room: room, tag: .transfers).all(named: "transfer")
            + RecordEndpoints<MobilityPilot>(room: room, tag: .pilots).all(named: "pilot")
            + RecordEndpoints<Participation>(room: room, tag: .participations).all(named: "participation")
    }
}
