import Contracts
import Domain

/// What one country says of its actions: the golden examples, with areas, dates and amounts that differ.
struct Statements: Sendable {
    private let country: CountryCode
    private let planned: ActionPlanned
    private let progress: ProgressApproved

    static let time = Instant(microseconds: 1_780_000_000_000_000)

    init(_ country: CountryCode) throws {
        self.country = country
        guard case .actionPlanned(let planned) = try Self.example(.actionPlanned),
            case .progressApproved(let progress) = try Self.example(.progressApproved)
        else { throw Ministry.NotInRegistry() }
        self.planned = planned
        self.progress = progress
    }

    private static func example(_ type: EventType) throws -> DomainEvent {
        guard let contract = EventRegistry.contract(of: .national(type)) else { throw Ministry.NotInRegistry() }
        return try EventCodec.decode(type: type, data: contract.example.compact).event
    }

    static func newID() -> UniqueID { .version7(at: time, random: (.random(in: 0...UInt64.max), .random(in: 0...UInt64.max))) }

    /// The same number names the same action of the country.
    func action(_ number: Int) -> AggregateID {
        AggregateID(.action, .version7(at: Self.time, random: (place, UInt64(number))))
    }

    /// Of the country among the four, so that no two of them give one number to different records.
    private var place: UInt64 { UInt64(Ministry.countries.firstIndex(of: country) ?? 0) }

    func planned(_ number: Int) throws -> DomainEvent {
        let content = planned.action
        return try .actionPlanned(
            ActionPlanned(
                actionID: action(number),
                action: ActionContent(
                    title: content.title, description: content.description, planID: content.planID,
                    area: InterventionArea.allCases[number % InterventionArea.allCases.count],
                    status: number.isMultiple(of: 5) ? .finalisation : .implementation, dates: content.dates,
                    organisations: content.organisations, parties: [country], lead: country, places: content.places, tags: content.tags,
                    budget: content.budget, milestones: content.milestones, shares: content.shares, relatedActions: [],
                    documents: content.documents), divergences: [], sources: planned.sources, demonstration: true))
    }

    /// The report that an event is about.
    static func report(of event: DomainEvent) -> String {
        if case .progressApproved(let progress) = event { progress.reportID.text } else { event.subject.text }
    }

    func approved(_ number: Int, report: Int) -> DomainEvent {
        let id = UniqueID.version7(at: Self.time, random: (place + 4 * UInt64(report), UInt64(number)))
        return .progressApproved(
            ProgressApproved(
                actionID: action(number), reportID: AggregateID(.report, id), planID: progress.planID, period: progress.period,
                due: progress.due, report: progress.report, progress: progress.progress, submittedOn: progress.submittedOn,
                approvedOn: progress.approvedOn, sources: progress.sources, demonstration: true))
    }
}
