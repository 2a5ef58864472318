import Domain

/// How the values of the domain stand in JSON: one string each, in the canonical form of the domain.
enum TextForm {
    static let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    /// No leading zero, no trailing zero after the point, no "-0".
    static let decimal = #"^(0|-?(0\.[0-9]{0,11}[1-9]|[1-9][0-9]{0,23}(\.[0-9]{0,11}[1-9])?))$"#
    static let date = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    static let partialDate = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    static let instant = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3}([0-9]{3})?)?Z$"#
    static let period = "^[0-9]{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$"
}

extension Codec where Value == AggregateID {
    /// The identifier of a record of this kind, such as `action:01970f3a-…`; of no other kind.
    static func id(_ kind: AggregateKind) -> Codec {
        let prefix = Array((kind.rawValue + ":").utf8)
        return scanned(pattern: "^\(kind.rawValue):\(TextForm.uuid)$") { (bytes: Span<UInt8>) throws(FaultCode) in
            guard bytes.count == prefix.count + 36 else { throw .identifierInvalid }
            for index in prefix.indices where bytes[index] != prefix[index] { throw .identifierInvalid }
            return AggregateID(kind, try UniqueID(utf8: bytes.extracting(prefix.count..<bytes.count)))
        } write: { value, writer in
            if value.kind != kind { writer.refuse("\(value.text) is no \(kind.rawValue)") }
            writer.identifier(prefix, value.id)
        }
    }
}

extension Instant {
    static let shape = Codec<Instant>.scanned(pattern: TextForm.instant, format: "date-time", read: Instant.init(utf8:))
}

extension PartialDate {
    static let shape = Codec<PartialDate>.scanned(pattern: TextForm.partialDate, read: PartialDate.init(utf8:))
}

extension CalendarDate {
    static let shape = Codec<CalendarDate>.scanned(pattern: TextForm.date, format: "date") { (bytes: Span<UInt8>) throws(FaultCode) in
        let date = try PartialDate(utf8: bytes)
        guard let month = date.month, let day = date.day else { throw .dateInvalid }
        return try CalendarDate(year: date.year, month: month, day: day)
    }
}

extension DecimalNumber {
    static let shape = Codec<DecimalNumber>.scanned(pattern: TextForm.decimal, read: DecimalNumber.init(utf8:))
}

extension ReportingPeriod {
    static let shape = Codec<ReportingPeriod>.value(pattern: TextForm.period)
}

extension CountryCode {
    static let shape = Codec<CountryCode>.value(pattern: "^[a-z]{2}$")
}

extension LanguageCode {
    static let shape = Codec<LanguageCode>.value(pattern: "^[a-z]{2}$")
}

extension RegionCode {
    static let shape = Codec<RegionCode>.value(pattern: "^[A-Z]{2}-[A-Z0-9]{1,3}$")
}

extension CurrencyCode {
    static let shape = Codec<CurrencyCode>.value(pattern: "^[A-Z]{3}$")
}

extension MilestoneID {
    static let shape = Codec<MilestoneID>.value(pattern: "^[a-z0-9][a-z0-9-]{0,39}$")
}
