import Contracts
package import Domain
package import Topic
package import View

/// The demonstration set as the four services would send it: numbered per source and per record.
package struct SampleFeed: Sendable {
    package static let partitions: Int32 = 2

    package private(set) var events: [(country: CountryCode, event: DomainEvent)] = []
    private var sequences: [EventSource: Int64] = [:]
    private var subjects: [String: Int64] = [:]

    package static func rules(_ country: CountryCode) throws -> CountryRules {
        let text = LanguageMap(fr: "Pays", ar: "بلد", en: "Country")
        return CountryRules(
            country: country, name: text, ministry: Institution(name: text), agencies: [], regions: Region.all(of: country),
            currency: country == .ma ? .mad : .xof, timeZone: "Africa/Dakar", languages: LanguageCode.interface,
            calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
            dataProtection: DataProtection(law: text, authority: text, source: Source(document: "test")), smallestPublishableCell: 5)
    }

    package static func demonstration(actions: Int) throws -> SampleFeed {
        let rules = try CountryCode.members.map { try Self.rules($0) }
        var rehearsal = Rehearsal(rules: rules, now: Instant(microseconds: 1_700_000_000_000_000))
        for step in Demonstration(seed: 7, actions: actions, countries: rules).steps() { try rehearsal.perform(step) }
        var feed = SampleFeed()
        feed.events = rehearsal.events
        return feed
    }

    /// The countries as the region knows them.
    package static func members() throws -> [RegionMember] {
        try CountryCode.members.map { code in
            let rules = try rules(code)
            let entry = CountryEntry(
                code: code, name: rules.name, currency: rules.currency, smallestPublishableCell: rules.smallestPublishableCell)
            return RegionMember(entry: entry, calendar: rules.calendar)
        }
    }

    /// What the documents tell, and the demonstration set after it.
    package static func record(demonstration actions: Int, seed: UInt64 = 7) throws -> SampleFeed {
        let rules = try CountryCode.members.map { try Self.rules($0) }
        var rehearsal = Rehearsal(rules: rules, now: Instant(microseconds: 1_795_000_000_000_000))
        for step in try RecordFile.steps() { try rehearsal.perform(step) }
        for step in Demonstration(seed: seed, actions: actions, countries: rules).steps() { try rehearsal.perform(step) }
        var feed = SampleFeed()
        feed.events = rehearsal.events
        return feed
    }

    /// The records of all events, in the order in which they happened.
    package mutating func messages() throws -> [OutgoingMessage] {
        try events.enumerated().map { number, entry in try message(entry.event, of: entry.country, number: number) }
    }

    package mutating func message(_ event: DomainEvent, of country: CountryCode, number: Int) throws -> OutgoingMessage {
        let subject = event.subject.text
        let partition = PartitionKey.partition(of: subject, count: Self.partitions)
        let source = EventSource(country, event.family, partition: partition)
        sequences[source, default: 0] += 1
        subjects[country.text + subject, default: 0] += 1
        let time = Instant(microseconds: 1_700_000_000_000_000 + Int64(number))
        let envelope = CloudEvent(
            id: .version7(at: time, random: (UInt64(number), UInt64(number))), source: source, type: .national(event.type),
            subject: subject, time: time, dataSchema: "urn:recosa:schema:test", sequence: sequences[source] ?? 0,
            subjectSequence: subjects[country.text + subject] ?? 0, partitionKey: subject, recordedTime: time,
            data: try EventCodec.encode(event))
        return OutgoingMessage(
            topic: TopicName.national(country: country.text, family: event.family.rawValue).text, partition: partition,
            key: Array(subject.utf8), headers: envelope.headers.map { MessageHeader($0.name, $0.value) }, value: envelope.data,
            token: UInt64(number))
    }

    package static let topics = CountryCode.members.flatMap { country in
        Family.allCases.map { TopicName.national(country: country.text, family: $0.rawValue).text }
    }
}
