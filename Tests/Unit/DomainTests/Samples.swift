import Testing

@testable import Domain

/// What many tests start from.
enum Samples {
    static let today = CalendarDate(dayNumber: 18_000)
    static let now = Instant(microseconds: 18_000 * 86_400_000_000 + 36_000_000_000)

    static func rules(_ country: CountryCode, cell: Int = 5) -> CountryRules {
        let text = LanguageMap(fr: "Pays", ar: "بلد", en: "Country")
        return CountryRules(
            country: country, name: text, ministry: Institution(name: text), agencies: [], regions: Region.all(of: country),
            currency: country == .ma ? .mad : .xof, timeZone: "Africa/Dakar", languages: LanguageCode.interface,
            calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
            dataProtection: DataProtection(law: text, authority: text, source: Source(document: "test")), smallestPublishableCell: cell)
    }

    static let members = CountryCode.members.map { rules($0) }

    static func context(_ country: CountryCode, _ actor: String = "clerk", on day: CalendarDate = today) throws -> DecisionContext {
        DecisionContext(rules: rules(country), actor: try ActorID(actor), now: now, today: day)
    }

    static func id(_ kind: AggregateKind, _ number: UInt64) -> AggregateID { AggregateID(kind, UniqueID(high: 0x7000, low: number)) }

    static let text = LanguageMap(fr: "Texte", ar: "نص", en: "Text")

    static func milestones(_ weights: [Int]) throws -> [Milestone] {
        try weights.enumerated().map { Milestone(id: try MilestoneID("m\($0)"), title: text, weight: $1, due: nil) }
    }

    static func action(
        parties: [CountryCode] = [.ma], lead: CountryCode = .ma, status: ActivityStatus? = .implementation,
        dates: ActionDates = ActionDates(),
        places: [Place] = [], tags: [Domain.Tag] = [], budget: Money? = nil, milestones: [Milestone] = [], shares: [Share] = [],
        documents: [DocumentLink] = []
    ) -> ActionContent {
        ActionContent(
            unchecked: text, description: nil, planID: nil, area: .migrantsRights, status: status, dates: dates, organisations: [],
            parties: parties, lead: lead, places: places, tags: tags, budget: budget, milestones: milestones, shares: shares,
            relatedActions: [], documents: documents)
    }

    static func report(reached: [(MilestoneID, CalendarDate)] = [], values: [ReportedIndicatorValue] = [], narrative: LanguageMap? = text)
        -> ReportContent
    {
        ReportContent(
            unchecked: reached.map { MilestoneReached(milestoneID: $0.0, on: $0.1) }, indicatorValues: values, spent: nil,
            narrative: narrative, evidence: [])
    }

    /// 2019-Q1: over on 2019-04-14, which is day 18,000.
    static func quarter(_ number: Int = 1, of year: Int = 2019) throws -> ReportingPeriod {
        try ReportingPeriod(year: year, frequency: .quarterly, number: number)
    }
}

/// The codes of the refusal that `body` must end in; empty when it was not refused.
func refused(_ body: () throws -> Void) -> [FaultCode] { refusedAt(body).map(\.code) }

func refusedAt(_ body: () throws -> Void) -> [Fault] {
    do {
        try body()
        return []
    } catch let refusal as Refusal {
        return refusal.faults
    } catch {
        Issue.record("not a refusal: \(error)")
        return []
    }
}
