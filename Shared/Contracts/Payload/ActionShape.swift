import Domain

extension ActionContent {
    static let shape = Codec<ActionContent>.object(
        ActionContent.init,
        required("title", { $0.title }, LanguageMap.shape),
        optional("description", { $0.description }, LanguageMap.shape),
        optional("planID", { $0.planID }, .id(.plan)),
        optional("area", { $0.area }, .code),
        optional("status", { $0.status }, .code),
        required("dates", { $0.dates }, ActionDates.shape),
        defaulted("organisations", { $0.organisations }, .list(ParticipatingOrganisation.shape, most: 200), usual: []),
        required("parties", { $0.parties }, .list(CountryCode.shape, least: 1, most: 50)),
        required("lead", { $0.lead }, CountryCode.shape),
        defaulted("places", { $0.places }, .list(Place.shape, most: 200), usual: []),
        defaulted("tags", { $0.tags }, .list(Tag.shape, most: 100), usual: []),
        optional("budget", { $0.budget }, Money.shape),
        defaulted("milestones", { $0.milestones }, .list(Milestone.shape, most: 200), usual: []),
        defaulted("shares", { $0.shares }, .list(Share.shape, most: 200), usual: []),
        defaulted("relatedActions", { $0.relatedActions }, .list(RelatedAction.shape, most: 100), usual: []),
        defaulted("documents", { $0.documents }, .list(DocumentLink.shape, most: 200), usual: [])
    ).named("ActionContent")
}

extension ActionDates {
    static let shape = Codec<ActionDates>.object(
        ActionDates.init,
        optional("plannedStart", { $0.plannedStart }, PartialDate.shape),
        optional("actualStart", { $0.actualStart }, PartialDate.shape),
        optional("plannedEnd", { $0.plannedEnd }, PartialDate.shape),
        optional("actualEnd", { $0.actualEnd }, PartialDate.shape)
    ).named("ActionDates")
}

extension Milestone {
    static let shape = Codec<Milestone>.object(
        Milestone.init,
        required("id", { $0.id }, MilestoneID.shape),
        required("title", { $0.title }, LanguageMap.shape),
        required("weight", { $0.weight }, .integer(Milestone.weights)),
        optional("due", { $0.due }, CalendarDate.shape)
    ).named("Milestone")
}

extension ParticipatingOrganisation {
    static let shape = Codec<ParticipatingOrganisation>.object(
        ParticipatingOrganisation.init,
        required("name", { $0.name }, LanguageMap.shape),
        optional("role", { $0.role }, .code),
        optional("statedRole", { $0.statedRole }, LanguageMap.shape),
        optional("country", { $0.country }, CountryCode.shape)
    ).named("ParticipatingOrganisation")
}

extension Place {
    static let shape = Codec<Place>.object(
        Place.init,
        required("country", { $0.country }, CountryCode.shape),
        optional("region", { $0.region }, RegionCode.shape),
        optional("name", { $0.name }, LanguageMap.shape)
    ).named("Place")
}

extension RelatedAction {
    static let shape = Codec<RelatedAction>.object(
        RelatedAction.init,
        required("actionID", { $0.actionID }, .id(.action)),
        required("relation", { $0.relation }, .code)
    ).named("RelatedAction")
}

extension Share {
    static let shape = Codec<Share>.object(
        Share.init,
        required("country", { $0.country }, CountryCode.shape),
        optional("region", { $0.region }, RegionCode.shape),
        required("percent", { $0.percent }, DecimalNumber.shape)
    ).named("Share")
}

extension Tag {
    static let shape = Codec<Tag>.object(
        Tag.init,
        required("vocabulary", { $0.vocabulary }, .code),
        required("code", { $0.code }, .text(longest: 20))
    ).named("Tag")
}

extension DocumentLink {
    static let shape = Codec<DocumentLink>.object(
        DocumentLink.init,
        required("title", { $0.title }, LanguageMap.shape),
        optional("url", { $0.url }, .text(longest: 2_000, pattern: "^https?://")),
        optional("category", { $0.category }, .text(longest: 10)),
        optional("group", { $0.group }, LanguageMap.shape),
        optional("date", { $0.date }, PartialDate.shape)
    ).named("DocumentLink")
}
