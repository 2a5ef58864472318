package import Domain
package import View

/// Names for codes in the reader's language: from the catalogue, else from the record, else the code itself, never nothing.
package struct CodeNames: Sendable {
    package let texts: Texts
    private let countries: [CountryCode: CountryEntry]

    package init(_ texts: Texts, countries: [CountryEntry]) {
        self.texts = texts
        self.countries = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
    }

    package func country(_ code: CountryCode) -> String {
        countries[code].map { text($0.name) } ?? code.uppercased
    }

    /// A first-level unit of a country: "L’Oriental"; its code where the list has no name.
    package func region(_ code: RegionCode) -> String { CodeLists.regions.name(of: code.text).map(text) ?? code.text }

    /// The text for the reader; the language it is really in is lost here, see `TextInLanguage` where it matters.
    package func text(_ map: LanguageMap) -> String { map.best(for: texts.language.code).text }

    package func area(_ area: InterventionArea) -> String { coded("area", area.rawValue) }

    /// The name of `value` on `axis`.
    package func name(_ value: String, on axis: FigureDimension.Axis) -> String {
        switch axis {
        case .country, .origin, .receiving, .sending, .host:
            (try? CountryCode(value)).map(country) ?? value
        case .currency, .plan, .action, .indicator, .period, .practice, .pilot, .sector: value
        default: coded(axis.rawValue, value)
        }
    }

    /// The text under `<prefix><Code>`, for example `status2` or `stepDeparted`.
    package func coded(_ prefix: String, _ code: String) -> String {
        let words = code.split { !$0.isLetter && !$0.isNumber }
        let suffix = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return TextKey(rawValue: prefix + suffix).map { texts[$0] } ?? code
    }

    /// The tag as its code list names it: "23 – Strengthen international cooperation"; the code alone where the list has no name.
    package func tag(_ tag: Tag) -> String {
        let list =
            switch tag.vocabulary {
            case .gcmObjective: CodeLists.gcmObjectives
            case .sdgTarget: CodeLists.sdgTargets
            case .jvapDomain: CodeLists.jvapDomains
            case .dacPurpose: CodeLists.dacPurposes
            }
        return list.name(of: tag.code).map { "\(tag.code) – \(text($0))" } ?? tag.code
    }

    /// The headline's words for a figure: `actions.late` is under `figureActionsLate`.
    package func figure(_ id: FigureID) -> String {
        let name = id.figure
        guard name.hasPrefix("discrepancies.") else { return coded("figure", name) }
        return coded("discrepancy", String(name.dropFirst("discrepancies.".count)))
    }
}

extension CodeNames {
    /// The headline's words with the cell it is restricted to: "Late actions, Mali".
    package func headline(_ figure: Figure) -> String {
        // A record's own figures need no name of the record: the page or row has it.
        let records: Set<FigureDimension.Axis> = [.plan, .action, .indicator, .practice, .pilot]
        let cells = figure.dimensions.filter { !records.contains($0.axis) }.map { name($0.value, on: $0.axis) }
        return ([self.figure(figure.id)] + cells).joined(separator: texts.language == .arabic ? "، " : ", ")
    }

    /// The name of a field of the contract: `plannedEnd`, or a JSON pointer to it such as `/dates/plannedEnd`.
    package func field(_ name: String) -> String { coded("field", name.split(separator: "/").last.map(String.init) ?? name) }

    package func axis(_ axis: FigureDimension.Axis) -> String { coded("axis", axis.rawValue) }

    /// A code that fits a narrow column: country letters; other codes keep their name.
    package func short(_ value: String, on axis: FigureDimension.Axis) -> String {
        switch axis {
        case .country, .origin, .receiving, .sending, .host: value.uppercased()
        default: name(value, on: axis)
        }
    }
}

extension CodeNames {
    /// A part of an indicator's breakdown: `sex=female` or a plain code.
    package func disaggregation(_ dimension: FigureDimension) -> String {
        guard dimension.axis == .disaggregation else { return name(dimension.value, on: dimension.axis) }
        let pair = dimension.value.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { return dimension.value }
        return coded(pair[0], pair[1])
    }
}

extension CodeNames {
    /// A reporting period by its days, for example "1 January 2026 – 31 March 2026".
    package func reportingPeriod(_ period: ReportingPeriod) -> String {
        let times = TimeWriter(texts)
        return texts(.periodPattern, ["from": times.day(period.firstDay), "to": times.day(period.lastDay)])
    }
}
