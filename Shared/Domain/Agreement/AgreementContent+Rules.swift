extension AgreementContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), level: body.requiredChoice("level", or: .national),
            parties: body.list("parties") { $0.object(Party.init) }, signedOn: body.optional("signedOn"),
            areas: body.list("areas") { $0.choice() }, description: body.languageMap("description"))
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        if parties.count < 2 { faults.append(Fault(pointer + "/parties", .partiesTooFew)) }
        for (index, party) in parties.enumerated() {
            faults += party.faults(at: pointer + "/parties/\(index)", in: context)
            if parties[..<index].contains(party) { faults.append(Fault(pointer + "/parties/\(index)", .partyRepeated)) }
        }
        if let context, !parties.contains(where: { $0.country == context.country }) {
            faults.append(Fault(pointer + "/parties", .ownCountryMissing))
        }
        if let context, let signedOn, signedOn.earliest > context.today { faults.append(Fault(pointer + "/signedOn", .dateInFuture)) }
        if Set(areas).count < areas.count { faults.append(Fault(pointer + "/areas", .areaRepeated)) }
        return faults
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] {
        [(pointer + "/title", title), (pointer + "/description", description)]
    }
}

extension Party {
    init(_ field: InputObject) {
        self.init(country: field.optional("country"), region: field.optional("region"), name: field.languageMap("name"))
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        if country == nil, region == nil, name == nil { return [Fault(pointer, .partyUnnamed)] }
        guard let region else { return [] }
        return RegionRules.faults(region, of: country, at: pointer + "/region", in: context)
    }
}

/// A unit of ISO 3166-2 lies in the country named beside it; of the members' units only those that exist.
enum RegionRules {
    /// - context: nil asks nothing of the list of units, which changes.
    static func faults(
        _ region: RegionCode, of country: CountryCode?, at pointer: String, in context: DecisionContext?
    ) -> [Fault] {
        if let country, region.country != country { return [Fault(pointer, .regionOfOtherCountry)] }
        return context == nil || isKnown(region) ? [] : [Fault(pointer, .regionUnknown)]
    }

    static func isKnown(_ region: RegionCode) -> Bool {
        guard let owner = region.country, CountryCode.members.contains(owner) else { return true }
        return CodeLists.regions.contains(region.text)
    }
}
