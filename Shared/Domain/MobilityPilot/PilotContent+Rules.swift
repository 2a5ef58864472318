extension PilotContent {
    package static let allowedSeats = 1...100_000

    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), description: body.languageMap("description"), sending: body.required("sending"),
            host: body.required("host"), category: body.requiredChoice("category", or: .trainee), sector: body.languageMap("sector"),
            seats: body.integer("seats"), period: body.requiredPeriod("period"))
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        if sending == host { faults.append(Fault(pointer + "/host", .hostIsSending)) }
        if let context, sending != context.country, host != context.country {
            faults.append(Fault(pointer + "/sending", .ownCountryMissing))
        }
        for (name, country) in [("sending", sending), ("host", host)] where !CountryCode.members.contains(country) {
            faults.append(Fault(pointer + "/" + name, .countryNotMember))
        }
        if !Self.allowedSeats.contains(seats) { faults.append(Fault(pointer + "/seats", .seatsOutOfRange)) }
        return faults
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] {
        [(pointer + "/title", title), (pointer + "/description", description), (pointer + "/sector", sector)]
    }
}

extension MobilityPilot.Command {
    package static func readPropose(_ input: InputValue, newID: AggregateID) -> Reading<Self> {
        .of(input) { body in
            .propose(
                id: body.optional("pilotID") ?? newID, body.requiredObject("pilot", PilotContent.init),
                on: body.optional("on"), Provenance(body))
        }
    }

    package static func readAccept(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .accept(on: body.optional("on"), note: body.languageMap("note"), Provenance(body)) }
    }

    package static func readDecline(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .decline(on: body.optional("on"), reason: body.requiredLanguageMap("reason"), Provenance(body)) }
    }

    package static func readClose(_ input: InputValue) -> Reading<Self> {
        .of(input) { body in .close(on: body.optional("on"), reason: body.languageMap("reason"), Provenance(body)) }
    }
}
