extension ActionContent {
    init(_ body: InputObject) {
        self.init(
            unchecked: body.requiredLanguageMap("title"), description: body.languageMap("description"), planID: body.optional("planID"),
            area: body.choice("area"), status: body.choice("status"),
            dates: body.object("dates", ActionDates.init) ?? ActionDates(),
            organisations: body.list("organisations") { $0.object(ParticipatingOrganisation.init) },
            parties: body.list("parties") { $0.text() }, lead: body.required("lead"),
            places: body.list("places") { $0.object(Place.init) }, tags: body.list("tags") { $0.object(Tag.init) },
            budget: body.money("budget"), milestones: body.list("milestones") { $0.object(Milestone.init) },
            shares: body.list("shares") { $0.object(Share.init) },
            relatedActions: body.list("relatedActions") { $0.object(RelatedAction.init) },
            documents: body.list("documents") { $0.object(DocumentLink.init) })
    }
}

extension InputObject {
    /// `{"amount": "5271000", "currency": "EUR"}`
    func money(_ name: String) -> Money? {
        object(name) { Money(amount: $0.required("amount"), currency: $0.required("currency")) }
    }
}

extension ActionDates {
    init(_ field: InputObject) {
        self.init(
            plannedStart: field.optional("plannedStart"), actualStart: field.optional("actualStart"),
            plannedEnd: field.optional("plannedEnd"), actualEnd: field.optional("actualEnd"))
    }
}

extension ParticipatingOrganisation {
    init(_ field: InputObject) {
        self.init(
            name: field.requiredLanguageMap("name"), role: field.choice("role"), statedRole: field.languageMap("statedRole"),
            country: field.optional("country"))
    }
}

extension Place {
    init(_ field: InputObject) {
        self.init(country: field.required("country"), region: field.optional("region"), name: field.languageMap("name"))
    }
}

extension Tag {
    init(_ field: InputObject) {
        self.init(vocabulary: field.requiredChoice("vocabulary", or: .gcmObjective), code: field.requiredString("code"))
    }
}

extension Milestone {
    init(_ field: InputObject) {
        self.init(
            id: field.required("id"), title: field.requiredLanguageMap("title"), weight: field.integer("weight"),
            due: field.optional("due"))
    }
}

extension Share {
    init(_ field: InputObject) {
        self.init(country: field.required("country"), region: field.optional("region"), percent: field.required("percent"))
    }
}

extension RelatedAction {
    init(_ field: InputObject) {
        self.init(actionID: field.required("actionID"), relation: field.requiredChoice("relation", or: .sibling))
    }
}

extension DocumentLink {
    init(_ field: InputObject) {
        self.init(
            title: field.requiredLanguageMap("title"), url: field.string("url"), category: field.string("category"),
            group: field.languageMap("group"), date: field.optional("date"))
    }
}
