import Domain
import Testing
import View

@testable import Dashboard

@Suite("Numbers, dates and plurals")
struct WritingTests {
    @Test("French groups with a narrow no-break space, Arabic of Morocco with a full stop and Western digits")
    func numbers() {
        #expect(NumberStyle(.french).format(decimal: "5271000.5") == "5\u{202F}271\u{202F}000,5")
        #expect(NumberStyle(.arabic).format(decimal: "5271000.5") == "5.271.000,5")
        #expect(NumberStyle(.english).format(decimal: "5271000.5") == "5,271,000.5")
        #expect(NumberStyle(.french).format(decimal: "-12") == "\u{2212}12")
        #expect(NumberStyle(.arabic).format(decimal: "-1234") == "\u{200E}-1.234")
        #expect(NumberStyle(.english).format(decimal: "not a number") == "not a number")
    }

    @Test("a difference always carries its sign; no difference has none")
    func signs() {
        #expect(NumberStyle(.english).signed(decimal: "5") == "+5")
        #expect(NumberStyle(.english).signed(decimal: "0.0") == "0.0")
        #expect(NumberStyle(.french).signed(decimal: "-5") == "\u{2212}5")
    }

    @Test("percent follows each language's habit")
    func percent() {
        #expect(NumberStyle(.french).percent(decimal: "42.5") == "42,5\u{202F}%")
        #expect(NumberStyle(.english).percent(decimal: "42.5") == "42.5%")
    }

    @Test(
        "Arabic has six plural forms, French counts zero as one",
        arguments: [
            (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"), (102, "other"),
            (103, "few"), (111, "many"),
        ])
    func plurals(count: Int, form: String) {
        #expect(PluralForm(count, in: .arabic).rawValue == form)
        #expect(PluralForm(0, in: .french) == .one)
        #expect(PluralForm(0, in: .english) == .other)
    }

    @Test("dates are as precise as the record, the first of a month is ordinal in French")
    func dates() throws {
        let french = TimeWriter(Texts(.french))
        #expect(french.partial(try PartialDate("2019-06")) == "juin 2019")
        #expect(french.day(try CalendarDate("2019-06-01")) == "1er juin 2019")
        #expect(french.moment(try Instant("2026-11-21T14:05:59Z")) == "21 novembre 2026 à 14\u{202F}h\u{202F}05 UTC")
        #expect(TimeWriter(Texts(.arabic)).day(try CalendarDate("2026-11-21")) == "21 نونبر 2026")
    }

    @Test("what nobody reported, what is withheld and zero are three different things")
    func states() {
        let writer = FigureWriter(Texts(.english), names: CodeNames(Texts(.english), countries: []))
        let coverage = Coverage(reported: [.ma], expected: [.ma, .ml], asOf: Instant(microseconds: 0))
        func text(_ value: FigureValue) -> String {
            writer.text(Figure(id: FigureID("actions.count"), value: value, unit: .actions, coverage: coverage, demonstration: false))
        }
        #expect(text(.value(.zero)) == "0")
        #expect(text(.notReported) == "not reported")
        #expect(text(.suppressed) == "withheld (too few persons)")
        #expect(writer.coverage(coverage) == "1 of 2 countries, as of 1 January 1970, 00:00 UTC; missing: ML")
    }
}
