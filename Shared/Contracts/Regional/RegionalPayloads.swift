import Domain

extension EventRejected {
    static let shape = Codec<EventRejected>.object(
        EventRejected.init,
        required("topic", { $0.topic }, .text(longest: 249)),
        required("partition", { $0.partition }, .integer(0...999_999)),
        required("offset", { $0.offset }, .ordinal(from: 0)),
        optional("eventID", { $0.eventID }, UniqueID.shape),
        optional("source", { $0.source }, EventSource.shape),
        optional("sequence", { $0.sequence }, .ordinal(from: 1)),
        optional("type", { $0.type }, .text(longest: 200)),
        optional("subject", { $0.subject }, .text(longest: 200)),
        required("code", { $0.code }, .text(longest: 100)),
        optional("place", { $0.place }, .text(longest: 1_000)),
        required("cause", { $0.cause }, .text(longest: 2_000)),
        required("rejectedAt", { $0.rejectedAt }, Instant.shape)
    )
}

extension FigureChanged {
    static let shape = Codec<FigureChanged>.object(
        FigureChanged.init,
        required("figureID", { $0.figureID }, .text(longest: 500)),
        defaulted("dimensions", { $0.dimensions }, .list(FigureCell.shape, most: 20), usual: []),
        required("value", { $0.value }, PublishedFigureValue.shape),
        required("unit", { $0.unit }, PublishedFigureUnit.shape),
        required("coverage", { $0.coverage }, FigureCoverage.shape),
        required("demonstration", { $0.demonstration }, .boolean)
    )
}

extension FigureCell {
    static let shape = Codec<FigureCell>.object(
        FigureCell.init,
        required("axis", { $0.axis }, .text(longest: 40)),
        required("value", { $0.value }, .text(longest: 200))
    ).named("FigureCell")
}

extension FigureCoverage {
    static let shape = Codec<FigureCoverage>.object(
        FigureCoverage.init,
        required("reported", { $0.reported }, .list(CountryCode.shape, most: 250)),
        required("expected", { $0.expected }, .list(CountryCode.shape, most: 250)),
        required("asOf", { $0.asOf }, Instant.shape)
    ).named("FigureCoverage")
}

extension PublishedFigureValue {
    static let shape = Codec<PublishedFigureValue>.object(
        PublishedFigureValue.init,
        required("state", { $0.state }, .code),
        optional("value", { $0.number }, DecimalNumber.shape)
    ).named("FigureValue")
}

extension PublishedFigureUnit {
    static let shape = Codec<PublishedFigureUnit>.object(
        PublishedFigureUnit.init,
        required("code", { $0.code }, .text(longest: 40)),
        optional("currency", { $0.currency }, CurrencyCode.shape),
        optional("text", { $0.text }, LanguageMap.shape)
    ).named("FigureUnit")
}

extension EventSource {
    static let shape = Codec<String>.text(longest: 80, pattern: "^urn:recosa:[a-z]{2,6}:[a-z-]+:v1:(0|[1-9][0-9]{0,5})$")
        .refined(EventSource.init(_:), { $0.text }, cause: "no source of the contract")
}

extension UniqueID {
    static let shape = Codec<UniqueID>.scanned(pattern: "^\(TextForm.uuid)$", format: "uuid", read: UniqueID.init(utf8:))
}

extension Codec where Value == Int64 {
    /// A sequence number or an offset; below 2^53, so that it survives JavaScript.
    static func ordinal(from least: Int) -> Codec {
        Codec<Int>.integer(least...9_007_199_254_740_991).map({ Int64($0) }, { Int($0) })
    }
}
