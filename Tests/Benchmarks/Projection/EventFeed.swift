import Contracts
import Domain
import Topic

/// Events as the four services send them: every action planned once, then its progress reports, of the golden example's size.
struct EventFeed: Sendable {
    static let partitions: Int32 = 3

    let events: Int
    let actions: Int
    private let planned: ActionPlanned
    private let progress: ProgressApproved

    struct NotInRegistry: Error {}

    /// - Parameter actions: how many distinct actions the events are about.
    init(events: Int, actions: Int) throws {
        self.events = events
        self.actions = actions
        guard case .actionPlanned(let planned) = try Self.example(.actionPlanned),
            case .progressApproved(let progress) = try Self.example(.progressApproved)
        else { throw NotInRegistry() }
        self.planned = planned
        self.progress = progress
    }

    private static func example(_ type: EventType) throws -> DomainEvent {
        guard let contract = EventRegistry.contract(of: .national(type)) else { throw NotInRegistry() }
        return try EventCodec.decode(type: type, data: contract.example.compact).event
    }

    static let topics = CountryCode.members.map { TopicName.national(country: $0.text, family: Family.actionPlan.rawValue).text }

    /// Every stream, each with its records in order; `body` is called for each record.
    func write(_ body: (OutgoingMessage) async throws -> Void) async throws {
        var sequences: [EventSource: Int64] = [:]
        for number in 0..<events {
            let index = number % actions
            let id = UniqueID.version7(at: Instant(microseconds: 1_555_000_000_000_000), random: (0, UInt64(index + 1)))
            let subject = AggregateID(.action, id)
            let country = CountryCode.members[index % CountryCode.members.count]
            let partition = PartitionKey.partition(of: subject.text, count: Self.partitions)
            let source = EventSource(country, .actionPlan, partition: partition)
            sequences[source, default: 0] += 1
            let event = number < actions ? try plan(subject, country) : report(number, of: subject)
            let time = Instant(microseconds: 1_700_000_000_000_000 + Int64(number))
            let envelope = CloudEvent(
                id: .version7(at: time, random: (UInt64(number), UInt64(number))), source: source, type: .national(event.type),
                subject: subject.text, time: time, dataSchema: "urn:recosa:schema:benchmark", sequence: sequences[source] ?? 0,
                subjectSequence: Int64(number / actions + 1), partitionKey: subject.text, recordedTime: time,
                data: try EventCodec.encode(event))
            try await body(
                OutgoingMessage(
                    topic: TopicName.national(country: country.text, family: Family.actionPlan.rawValue).text, partition: partition,
                    key: Array(subject.text.utf8), headers: envelope.headers.map { MessageHeader($0.name, $0.value) },
                    value: envelope.data, token: UInt64(number)))
        }
    }

    private func plan(_ subject: AggregateID, _ country: CountryCode) throws -> DomainEvent {
        let content = planned.action
        return try .actionPlanned(
            ActionPlanned(
                actionID: subject,
                action: ActionContent(
                    title: content.title, description: content.description, planID: content.planID, area: content.area,
                    status: .implementation, dates: content.dates, organisations: content.organisations, parties: [country], lead: country,
                    places: content.places, tags: content.tags, budget: content.budget, milestones: content.milestones,
                    shares: content.shares, relatedActions: [], documents: content.documents), divergences: [],
                sources: planned.sources, demonstration: true))
    }

    private func report(_ number: Int, of subject: AggregateID) -> DomainEvent {
        let time = Instant(microseconds: 1_600_000_000_000_000)
        return .progressApproved(
            ProgressApproved(
                actionID: subject, reportID: AggregateID(.report, .version7(at: time, random: (1, UInt64(number)))),
                planID: progress.planID, period: progress.period, due: progress.due, report: progress.report, progress: progress.progress,
                submittedOn: progress.submittedOn, approvedOn: progress.approvedOn, sources: progress.sources, demonstration: true))
    }
}
