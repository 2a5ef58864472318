extension ActionContent {
    /// With what needs the action's own identifier.
    func faults(at pointer: String, id: AggregateID, in context: DecisionContext) -> [Fault] {
        faults(at: pointer, in: context)
            + relatedActions.enumerated().filter { $1.actionID == id }
            .map { Fault(pointer + "/relatedActions/\($0.offset)/actionID", .relatedToItself) }
    }

    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults = PartyRules.faults(parties, lead: lead, at: pointer, in: context)
        if let planID, planID.kind != .plan { faults.append(Fault(pointer + "/planID", .identifierOfOtherKind)) }
        faults += dates.faults(at: pointer + "/dates", in: context)
        faults += organisationFaults(at: pointer + "/organisations")
        faults += placeFaults(at: pointer + "/places", in: context)
        faults += Tag.faults(of: tags, at: pointer + "/tags", in: context)
        if let budget, budget.amount.isNegative { faults.append(Fault(pointer + "/budget/amount", .amountNegative)) }
        faults += milestoneFaults(at: pointer + "/milestones")
        faults += Share.faults(of: shares, at: pointer + "/shares", in: context)
        faults += relatedFaults(at: pointer + "/relatedActions")
        faults += DocumentLink.faults(of: documents, at: pointer + "/documents", in: context)
        return faults
    }

    private func organisationFaults(at pointer: String) -> [Fault] {
        organisations.indices.compactMap {
            organisations[..<$0].contains(organisations[$0]) ? Fault(pointer + "/\($0)", .organisationRepeated) : nil
        }
    }

    private func placeFaults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        places.enumerated().flatMap { index, place in
            place.region.map { RegionRules.faults($0, of: place.country, at: pointer + "/\(index)/region", in: context) } ?? []
        }
    }

    private func milestoneFaults(at pointer: String) -> [Fault] {
        var faults: [Fault] = []
        for (index, milestone) in milestones.enumerated() {
            if milestones[..<index].contains(where: { $0.id == milestone.id }) {
                faults.append(Fault(pointer + "/\(index)/id", .milestoneRepeated))
            }
            if !Milestone.weights.contains(milestone.weight) { faults.append(Fault(pointer + "/\(index)/weight", .weightOutOfRange)) }
        }
        return faults
    }

    private func relatedFaults(at pointer: String) -> [Fault] {
        relatedActions.enumerated().compactMap { index, related in
            related.actionID.kind == .action ? nil : Fault(pointer + "/\(index)/actionID", .identifierOfOtherKind)
        }
    }

    func texts(at pointer: String) -> [(pointer: String, map: LanguageMap?)] {
        [(pointer + "/title", title), (pointer + "/description", description)]
            + organisations.enumerated().map { (pointer + "/organisations/\($0)/name", $1.name) }
            + milestones.enumerated().map { (pointer + "/milestones/\($0)/title", $1.title) }
            + documents.enumerated().map { (pointer + "/documents/\($0)/title", $1.title) }
    }
}

extension ActionDates {
    /// IATI rules 11.1.4-5 (actual dates not in the future) and end not before start.
    func faults(at pointer: String, in context: DecisionContext?) -> [Fault] {
        var faults: [Fault] = []
        if let context, let actualStart, actualStart.earliest > context.today {
            faults.append(Fault(pointer + "/actualStart", .dateInFuture))
        }
        if let context, let actualEnd, actualEnd.earliest > context.today { faults.append(Fault(pointer + "/actualEnd", .dateInFuture)) }
        if let plannedStart, let plannedEnd, plannedEnd.latest < plannedStart.earliest {
            faults.append(Fault(pointer + "/plannedEnd", .endBeforeStart))
        }
        if let actualStart, let actualEnd, actualEnd.latest < actualStart.earliest {
            faults.append(Fault(pointer + "/actualEnd", .endBeforeStart))
        }
        return faults
    }
}

extension Share {
    static func faults(of shares: [Share], at pointer: String, in context: DecisionContext?) -> [Fault] {
        guard !shares.isEmpty else { return [] }
        var faults: [Fault] = []
        let hundred = DecimalNumber(100)
        var sum: DecimalNumber? = .zero
        for (index, share) in shares.enumerated() {
            let place = pointer + "/\(index)"
            if share.percent <= .zero || share.percent > hundred { faults.append(Fault(place + "/percent", .percentOutOfRange)) }
            if let region = share.region { faults += RegionRules.faults(region, of: share.country, at: place + "/region", in: context) }
            if shares[..<index].contains(where: { $0.country == share.country && $0.region == share.region }) {
                faults.append(Fault(place, .shareRepeated))
            }
            sum = sum.flatMap { try? $0.adding(share.percent) }
        }
        if sum != hundred { faults.append(Fault(pointer, .sharesNotHundred)) }
        return faults
    }
}

extension DocumentLink {
    static func faults(of documents: [DocumentLink], at pointer: String, in context: DecisionContext?) -> [Fault] {
        documents.enumerated().flatMap { index, document in
            var faults: [Fault] = []
            if let url = document.url, !isWebAddress(url) { faults.append(Fault(pointer + "/\(index)/url", .urlInvalid)) }
            if context != nil, let category = document.category, !CodeLists.documentCategories.contains(category) {
                faults.append(Fault(pointer + "/\(index)/category", .codeUnknown))
            }
            return faults
        }
    }

    /// http(s), a host with a dot, printable ASCII, no user name: an address in front of `@` would be personal.
    private static func isWebAddress(_ url: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { url.hasPrefix($0) }), url.utf8.count <= 2_000,
            url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return false }
        let host = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.contains(".") && !host.contains("@") && host.first != "." && host.last != "."
    }
}

extension Tag {
    static func faults(of tags: [Tag], at pointer: String, in context: DecisionContext?) -> [Fault] {
        tags.enumerated().flatMap { index, tag in
            var faults: [Fault] = []
            if tags[..<index].contains(tag) { faults.append(Fault(pointer + "/\(index)", .tagRepeated)) }
            if context != nil, !tag.isKnown { faults.append(Fault(pointer + "/\(index)/code", .codeUnknown)) }
            return faults
        }
    }

    /// The lists of SDG targets and DAC purposes are excerpts: a code of the right form is accepted even without a name.
    private var isKnown: Bool {
        switch vocabulary {
        case .gcmObjective: CodeLists.gcmObjectives.contains(code)
        case .jvapDomain: CodeLists.jvapDomains.contains(code)
        case .dacPurpose: code.utf8.count == 5 && code.utf8.allSatisfy(Code.isDigit)
        case .sdgTarget:
            CodeLists.sdgTargets.contains(code)
                || {
                    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
                    guard parts.count == 2, let goal = Int(parts[0]), (1...17).contains(goal) else { return false }
                    return parts[1].utf8.count <= 2 && !parts[1].isEmpty
                        && parts[1].utf8.allSatisfy { Code.isDigit($0) || Code.isLowercase($0) }
                }()
        }
    }
}
