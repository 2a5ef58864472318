import Domain

extension Source {
    static let shape = Codec<Source>.object(
        Source.init,
        required("document", { $0.document }, .text(longest: 200)),
        optional("locator", { $0.locator }, .text(longest: 200))
    ).named("Source")
}

extension Divergence {
    static let shape = Codec<Divergence>.object(
        Divergence.init,
        required("field", { $0.field }, .text(longest: 200, pattern: "^/")),
        required("statement", { $0.statement }, LanguageMap.shape),
        required("source", { $0.source }, Source.shape)
    ).named("Divergence")
}

extension Money {
    static let shape = Codec<Money>.object(
        Money.init,
        required("amount", { $0.amount }, DecimalNumber.shape),
        required("currency", { $0.currency }, CurrencyCode.shape)
    ).named("Money")
}

extension Percentage {
    static let shape = Codec<Percentage>.object(
        Percentage.init,
        required("numerator", { $0.numerator }, DecimalNumber.shape),
        required("denominator", { $0.denominator }, DecimalNumber.shape)
    ).named("Percentage")
}

extension Period {
    static let shape = Codec<Period>.object(
        Period.init,
        required("start", { $0.start }, PartialDate.shape),
        required("end", { $0.end }, PartialDate.shape)
    ).named("Period")
}
