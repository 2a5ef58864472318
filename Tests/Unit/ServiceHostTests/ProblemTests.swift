import ServiceHost
import Testing

@Suite("Problems")
struct ProblemTests {
    @Test("Every kind has its title in French, Arabic and English, and a code of its own")
    func translations() {
        for kind in ProblemKind.all {
            let texts = Language.allCases.map { kind.title.text(in: $0) }
            #expect(texts.allSatisfy { !$0.isEmpty } && Set(texts).count == 3, "\(kind.code)")
            #expect(kind.title.arabic.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(kind.code)")
        }
        #expect(Set(ProblemKind.all.map(\.code)).count == ProblemKind.all.count)
    }

    @Test("Every refusal of a token says what to do in three languages")
    func refusals() {
        for failure in AuthenticationFailure.allCases {
            let detail = failure.problem.detail
            #expect(Set(Language.allCases.compactMap { detail?.text(in: $0) }).count == 3, "\(failure)")
        }
    }

    @Test(
        "The language is the best of those accepted",
        arguments: [
            (nil, Language.french), ("", .french), ("en", .english), ("AR-ma", .arabic), ("en;q=0.4, ar;q=0.8", .arabic),
            ("de, es;q=0.5", .french), ("*", .french), ("en;q=0", .french), ("en;q=x", .french), ("ar, en", .arabic),
        ] as [(String?, Language)])
    func languages(header: String?, expected: Language) {
        #expect(Language.preferred(header) == expected)
    }
}
