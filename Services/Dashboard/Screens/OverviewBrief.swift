import Domain
import View

/// Who is late, what changed, what is shared, in three lines: on a telephone they fit the first screen, where the sections do not.
struct OverviewBrief {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    private var texts: Texts { context.texts }
    private var tables: FigureTables { FigureTables(context) }

    func block(late: [LatenessLine], changes: Page<ChangeEntry>, since: Instant, transfers: FigureTable) -> Block {
        .phrases([self.late(late), changed(changes, since), shared(transfers)])
    }

    /// The latest first; a country that has not reported says so in its place.
    private func late(_ lines: [LatenessLine]) -> Phrase {
        let ordered = lines.sorted { ($1.actions.value.number ?? .zero) < ($0.actions.value.number ?? .zero) }
        let countries = ordered.map { Phrase("\(context.names.country($0.country)) {n}", "n", tables.linked($0.actions)) }
        return Phrase(texts[.briefLate] + " ").then(Phrase.list(countries, separator))
    }

    private func changed(_ changes: Page<ChangeEntry>, _ since: Instant) -> Phrase {
        Phrase(
            texts(
                .briefChanged,
                ["changes": texts(.changeCount, changes.total), "date": context.times.day(since.utcDate)]))
    }

    private func shared(_ transfers: FigureTable) -> Phrase {
        let total = Phrase(texts[.briefShared] + " {n}", "n", tables.linked(transfers.total))
        let cells = transfers.cells.flatMap { $0 }
        guard let most = cells.max(by: { ($0.value.number ?? .zero) < ($1.value.number ?? .zero) }), let number = most.value.number,
            number > .zero
        else { return total }
        let route = context.route(country(most, .origin), country(most, .receiving))
        return total.then(Phrase(" · \(route) {n}", "n", tables.linked(most)))
    }

    private func country(_ figure: Figure, _ axis: FigureDimension.Axis) -> CountryCode? {
        figure.dimensions.first { $0.axis == axis }.flatMap { try? CountryCode($0.value) }
    }

    private var separator: String { texts.language == .arabic ? "، " : ", " }
}
