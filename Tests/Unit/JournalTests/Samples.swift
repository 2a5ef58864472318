import Domain
import Journal
import Synchronization

/// What the tests start from; all of it invented.
enum Samples {
    static let now = Instant(microseconds: 1_700_000_000_000_000)
    static let text = LanguageMap(fr: "Texte", ar: "نص", en: "Text")
    private static let count = Mutex<UInt64>(0)

    /// Another one with every call.
    static func newID() -> UniqueID {
        .version7(
            at: now,
            random: (
                0,
                count.withLock {
                    $0 += 1; return $0
                }
            ))
    }

    static func id(_ kind: AggregateKind) -> AggregateID { AggregateID(kind, newID()) }

    static var context: DecisionContext {
        get throws(FaultCode) { DecisionContext(rules: rules, actor: try ActorID("clerk"), now: now) }
    }

    private static let rules = CountryRules(
        country: .ma, name: text, ministry: Institution(name: text), agencies: [], regions: Region.all(of: .ma), currency: .mad,
        timeZone: "Africa/Casablanca", languages: LanguageCode.interface,
        calendar: ReportingCalendar(frequency: .quarterly, daysToReport: 30),
        dataProtection: DataProtection(law: text, authority: text, source: Source(document: "test")), smallestPublishableCell: 5)

    static func agreement(_ title: LanguageMap = text) throws(FaultCode) -> AgreementContent {
        try AgreementContent(
            title: title, level: .national, parties: [Party(country: .ma), Party(country: .sn)], signedOn: nil, areas: [], description: nil)
    }

    static func facets(of record: some Aggregate) -> AggregateFacets {
        AggregateFacets(parent: (record as? Participation)?.pilotID, demonstration: true)
    }

    static let provenance = Provenance(demonstration: true)

    static func pilot(sending: CountryCode, host: CountryCode) throws -> PilotContent {
        try PilotContent(
            title: text, description: nil, sending: sending, host: host, category: .student, sector: nil, seats: 2,
            period: try Period(
                start: PartialDate(CalendarDate(dayNumber: 19_000)), end: PartialDate(CalendarDate(dayNumber: 19_100))))
    }
}
