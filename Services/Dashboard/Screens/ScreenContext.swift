package import Domain
package import View

/// What every page is made with: the reader's language and the time asked for.
package struct ScreenContext: Sendable {
    package let texts: Texts
    package let names: CodeNames
    package let figures: FigureWriter
    package let times: TimeWriter
    package let links: Links
    package let countries: [CountryEntry]
    /// The time in the address; nil for the present.
    package let asOf: Instant?

    package init(language: Language, countries: [CountryEntry], asOf: Instant?) {
        texts = Texts(language)
        names = CodeNames(texts, countries: countries)
        figures = FigureWriter(texts, names: names)
        times = TimeWriter(texts)
        links = Links(language, asOf: asOf)
        self.countries = countries
        self.asOf = asOf
    }

    /// A record's title, leading to its page and marked where it is invented.
    package func title(_ head: RecordHead) -> TableCell {
        TableCell(names.text(head.title), link: links.record(head.id), isDemonstration: head.demonstration)
    }

    package func day(_ date: CalendarDate?) -> String { date.map(times.day) ?? texts[.notStated] }

    package func day(_ date: PartialDate?) -> String { date.map(times.partial) ?? texts[.notStated] }

    /// Days from `start` to `end`, either of which may be open.
    package func span(_ start: PartialDate?, _ end: PartialDate?) -> String {
        guard start != nil || end != nil else { return texts[.notStated] }
        return texts(.periodPattern, ["from": day(start), "to": day(end)])
    }

    package func money(_ money: Money?) -> String {
        guard let money else { return texts[.notStated] }
        return figures.text(money.amount, .money(money.currency))
    }

    /// "Senegal → Morocco"; the arrow points where the reader's script goes.
    package func route(_ from: CountryCode?, _ to: CountryCode?) -> String {
        let sides = [from, to].map { $0.map(names.country) ?? texts[.notStated] }
        return texts(.routePattern, ["from": sides[0], "to": sides[1]])
    }

    package func sources(_ sources: [Source]) -> [String] {
        sources.map { source in source.locator.map { "\(source.document), \($0)" } ?? source.document }
    }

    package func cards(_ figures: [Figure]) -> Block {
        let cards = figures.map { FigureCard(name: names.headline($0), cell: card($0), countries: self.figures.countries($0.coverage)) }
        return .cards(cards, coverage: self.figures.coverage(of: figures))
    }

    private func card(_ figure: Figure) -> TableCell {
        let cell = figures.cell(figure, link: figure.drillDown.flatMap { DrillDownLinks(links).address($0) })
        return TableCell(
            figures.text(figure), value: cell.value, figure: cell.figure, link: cell.link, kind: cell.kind,
            isDemonstration: figure.demonstration)
    }
}
