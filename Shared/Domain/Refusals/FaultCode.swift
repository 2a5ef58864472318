/// Why a field is refused. The raw value is stable: clients may switch on it. The texts are in `FaultCatalogue`.
package enum FaultCode: String, Error, Codable, CaseIterable, Sendable {
    // The shape of a value.
    case countryCodeInvalid
    case regionCodeInvalid
    case currencyCodeInvalid
    case languageCodeInvalid
    case languageRepeated
    case identifierInvalid
    case milestoneIDInvalid
    case textMissing
    case textBlank
    case textTooLong
    case dateInvalid
    case instantInvalid
    case reportingPeriodInvalid
    case numberInvalid
    case numberTooLarge
    case numberTooPrecise
    case denominatorNotPositive
    case currenciesDiffer
    case endBeforeStart
}
