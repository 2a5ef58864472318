extension PlanContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), parties: body.list("parties") { $0.text() }, lead: body.required("lead"),
            period: body.period("period"), adoptedOn: body.optional("adoptedOn"), areas: body.list("areas") { $0.choice() },
            description: body.languageMap("description"))
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults = PartyRules.faults(parties, lead: lead, at: pointer, in: context)
        if let context, let adoptedOn, adoptedOn.earliest > context.today { faults.append(Fault(pointer + "/adoptedOn", .dateInFuture)) }
        if Set(areas).count < areas.count { faults.append(Fault(pointer + "/areas", .areaRepeated)) }
        return faults
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] {
        [(pointer + "/title", title), (pointer + "/description", description)]
    }
}

/// The countries that carry a plan or an action together.
enum PartyRules {
    static func faults(_ parties: [CountryCode], lead: CountryCode, at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        for index in parties.indices where parties[..<index].contains(parties[index]) {
            faults.append(Fault(pointer + "/parties/\(index)", .partyRepeated))
        }
        if let context, !parties.contains(context.country) { faults.append(Fault(pointer + "/parties", .ownCountryMissing)) }
        if !parties.contains(lead) { faults.append(Fault(pointer + "/lead", .leadNotParty)) }
        return faults
    }
}

extension InputObject {
    func requiredPeriod(_ name: String) -> Period {
        if value(name) == nil { fault(name, .fieldMissing) }
        return period(name) ?? .unread
    }

    /// `{"start": …, "end": …}`, both required within it.
    func period(_ name: String) -> Period? {
        object(name) { field -> Period? in
            let start: PartialDate = field.required("start")
            let end: PartialDate = field.required("end")
            do throws(FaultCode) {
                return try Period(start: start, end: end)
            } catch {
                // With an unreadable side the comparison says nothing.
                if start != .unread, end != .unread { field.fault("end", error) }
                return nil
            }
        } ?? nil
    }
}
