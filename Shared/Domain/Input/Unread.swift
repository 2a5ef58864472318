/// Has a stand-in for the case that a required field could not be read. It never leaves the reading.
package protocol Unread {
    static var unread: Self { get }
}

extension CountryCode: Unread { package static var unread: CountryCode { .ma } }
extension CurrencyCode: Unread { package static var unread: CurrencyCode { .eur } }
extension LanguageCode: Unread { package static var unread: LanguageCode { .fr } }
extension DecimalNumber: Unread { package static var unread: DecimalNumber { .zero } }
extension CalendarDate: Unread { package static var unread: CalendarDate { CalendarDate(dayNumber: 0) } }
extension PartialDate: Unread { package static var unread: PartialDate { PartialDate(CalendarDate(dayNumber: 0)) } }
extension Instant: Unread { package static var unread: Instant { Instant(microseconds: 0) } }
extension AggregateID: Unread { package static var unread: AggregateID { AggregateID(.action, UniqueID(high: 0, low: 0)) } }
extension MilestoneID: Unread { package static var unread: MilestoneID { MilestoneID(known: "unread") } }
extension RegionCode: Unread { package static var unread: RegionCode { RegionCode(known: "MA-01") } }
extension ReportingPeriod: Unread {
    package static var unread: ReportingPeriod { ReportingPeriod(known: 1970, .yearly, 1) }
}
extension LanguageMap: Unread {
    package static var unread: LanguageMap { LanguageMap(known: [Entry(language: .fr, text: "?")]) }
}
