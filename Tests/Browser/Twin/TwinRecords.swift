import Domain
import View

/// Makes records for the twin. Everything in it is invented and says so, but for a few lines that stand for the project's record.
struct TwinRecords {
    let asOf: Instant
    /// Grows with every change that a test makes: the figures grow with it.
    let version: Int

    let members: [CountryCode] = [.ci, .ma, .ml, .sn]

    func text(_ fr: String, _ ar: String? = nil, _ en: String? = nil) throws(FaultCode) -> LanguageMap {
        var texts: [(LanguageCode, String)] = [(.fr, fr)]
        if let ar { texts.append((.ar, ar)) }
        if let en { texts.append((.en, en)) }
        return try LanguageMap(texts)
    }

    func id(_ kind: AggregateKind, _ number: Int) -> AggregateID {
        AggregateID(kind, UniqueID.version7(at: Instant(microseconds: 1_700_000_000_000_000), random: (UInt64(number), UInt64(number))))
    }

    func coverage(_ reported: [CountryCode]) -> Coverage { Coverage(reported: reported, expected: members, asOf: asOf) }

    func figure(
        _ name: String, _ value: FigureValue, _ unit: FigureUnit = .actions, _ dimensions: [FigureDimension] = [],
        reported: [CountryCode] = [.ci, .ma, .ml, .sn], drillDown: DrillDown? = nil
    ) -> Figure {
        let country = dimensions.first { $0.axis == .country }.flatMap { try? CountryCode($0.value) }
        let covered =
            country.map { Coverage(reported: reported.contains($0) ? [$0] : [], expected: [$0], asOf: asOf) } ?? coverage(reported)
        return Figure(
            id: FigureID(name, dimensions), value: value, unit: unit, coverage: covered, demonstration: true,
            dimensions: dimensions, drillDown: drillDown)
    }

    func number(_ value: Int) -> FigureValue { .value(DecimalNumber(value)) }

    func decimal(_ text: String) -> FigureValue { (try? DecimalNumber(text)).map(FigureValue.value) ?? .notReported }

    func head(
        _ id: AggregateID, _ title: LanguageMap, parties: [CountryCode], disagreements: [Disagreement] = [], divergences: [Divergence] = [],
        demonstration: Bool = true
    ) -> RecordHead {
        RecordHead(
            id: id, title: title, stated: parties, parties: parties, disagreements: disagreements, divergences: divergences,
            sources: [Source(document: "recosa-project-page", locator: "L46")], demonstration: demonstration, changedAt: asOf)
    }

    var picture: Picture {
        Picture(asOf: asOf, events: Int64(2_000 + version), demonstration: true, tag: "twin-\(asOf.microseconds)-\(version)")
    }
}
