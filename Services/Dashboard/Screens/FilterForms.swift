import Domain
import View

/// The questions a reader can put to a list. The time stays in the address.
struct FilterForms {
    let context: ScreenContext

    init(_ context: ScreenContext) { self.context = context }

    private var texts: Texts { context.texts }

    func plans(_ query: [(String, String)]) -> Block { form("plans", [country(query), area(query)]) }

    func indicators(_ query: [(String, String)]) -> Block { form("indicators", [country(query), area(query)]) }

    func actions(_ query: [(String, String)]) -> Block {
        let statuses = ActivityStatus.allCases.map { Form.Field.Choice($0.rawValue, context.names.coded("status", $0.rawValue)) }
        return form(
            "actions",
            [
                search(query, texts[.searchActions]), country(query), area(query),
                choice("status", texts[.columnStatus], statuses, query),
                choice("late", texts[.columnLate], [.init("1", texts[.onlyLate])], query),
            ])
    }

    func practices(_ query: [(String, String)]) -> Block {
        form("practices", [search(query, texts[.searchPractices]), country(query), area(query)], submit: texts[.searchButton])
    }

    func transfers(_ query: [(String, String)]) -> Block {
        let phases = TransferPhase.allCases.map { Form.Field.Choice($0.rawValue, context.names.coded("phase", $0.rawValue)) }
        return form(
            "transfers",
            [
                countryChoice("origin", texts[.axisOrigin], query), countryChoice("receiving", texts[.axisReceiving], query),
                choice("phase", texts[.axisPhase], phases, query),
            ])
    }

    func country(_ query: [(String, String)]) -> Form.Field { countryChoice("country", texts[.columnCountry], query) }

    func form(_ path: String, _ fields: [Form.Field], submit: String? = nil) -> Block {
        let time = context.asOf.map { [(name: "asOf", value: $0.text)] } ?? []
        return .form(
            Form(action: "/\(texts.language.rawValue)/\(path)", fields: fields, hidden: time, submit: submit ?? texts[.filterButton]))
    }

    /// `unchosen` is what the field says while nothing is chosen.
    func choice(
        _ name: String, _ label: String, _ choices: [Form.Field.Choice], _ query: [(String, String)], unchosen: TextKey = .everything
    ) -> Form.Field {
        Form.Field(name, label, .choice([.init("", texts[unchosen])] + choices), value: value(name, query))
    }

    private func area(_ query: [(String, String)]) -> Form.Field {
        let areas = InterventionArea.allCases.map { Form.Field.Choice($0.rawValue, context.names.area($0)) }
        return choice("area", texts[.columnArea], areas, query)
    }

    private func countryChoice(_ name: String, _ label: String, _ query: [(String, String)]) -> Form.Field {
        choice(name, label, context.countries.map { .init($0.code.text, context.names.country($0.code)) }, query)
    }

    private func search(_ query: [(String, String)], _ label: String) -> Form.Field {
        Form.Field("q", label, .input(type: "search", autocomplete: nil), value: value("q", query))
    }

    private func value(_ name: String, _ query: [(String, String)]) -> String { query.first { $0.0 == name }?.1 ?? "" }
}
