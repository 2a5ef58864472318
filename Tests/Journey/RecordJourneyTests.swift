import Testing
import TestSupport

@Suite(
    "Journey of the record: imported once, each fact on the committee's pages with its source", .serialized, .runningPlatform("--record"))
struct RecordJourneyTests {
    /// What the dashboard must show, and on which page; each with the line of the document that says it.
    struct Fact: Sendable {
        let page: String
        let texts: [String]
        let source: String

        init(_ page: String, _ texts: [String], source: String) {
            self.page = page
            self.texts = texts
            self.source = source
        }
    }

    static let facts = [
        Fact("/fr/agreements", ["Accord Maroc – Sénégal", "2013"], source: "recosa-project-page, L18"),
        Fact("/fr/agreements", ["Accord Maroc – Côte d’Ivoire", "2015"], source: "recosa-project-page, L18"),
        Fact("/fr/agreements", ["Accord Maroc – Mali", "2019"], source: "recosa-project-page, L18"),
        plan("08", "Plan d’action pour la coopération Sud-Sud – Maroc"),
        plan("09", "Plan d’action pour la coopération Sud-Sud – Côte d’Ivoire"),
        plan("0a", "Plan d’action pour la coopération Sud-Sud – Mali"),
        plan("0b", "Plan d’action pour la coopération Sud-Sud – Sénégal"),
        action("0d", "Stratégie de mobilisation de la diaspora en Côte d’Ivoire", "L44"),
        action("0e", "Évaluation de la politique migratoire nationale du Mali", "L44"),
        action("0f", "Coopération entre trois régions ivoiriennes et leurs régions partenaires marocaines", "L46"),
        action("10", "Bureau d’Accueil des Sénégalais de l’Extérieur à Casablanca", "L48"),
        action("11", "Centre de services de mobilité au Sénégal", "L48"),
        practice("32", "Modèle de formation durable dans le domaine de la migration"),
        practice("36", "Approche de promotion de l’intégration par le sport dans les communes"),
        practice("3a", "Sensibilisation ludique des jeunes aux questions de migration et d’intégration"),
    ]

    private static func id(_ ending: String) -> String { "01980000-0000-7000-8000-0000000000" + ending }

    private static func plan(_ ending: String, _ title: String) -> Fact {
        Fact("/fr/plans/" + id(ending), [title, "juin 2019"], source: "recosa-project-page, L42")
    }

    private static func action(_ ending: String, _ title: String, _ line: String) -> Fact {
        Fact("/fr/actions/" + id(ending), [title], source: "recosa-project-page, " + line)
    }

    /// Adapted in the other three countries.
    private static func practice(_ ending: String, _ title: String) -> Fact {
        Fact(
            "/fr/practices/" + id(ending), [title, "Côte d’Ivoire", "Mali", "Sénégal", "en adaptation"], source: "recosa-project-page, L50")
    }

    @Test("each page shows its fact and the document it comes from; nothing of it is marked as invented")
    func shows() async throws {
        let visitor = try await DashboardVisitor.signIn(try RunningPlatform.platform)
        for fact in Self.facts {
            var page = ""
            do {
                try await eventually("\(fact.page) shows \(fact.texts)", within: .seconds(90)) {
                    page = (try? await visitor.page(fact.page))?.replacing(#/<[^>]+>/#, with: " ").replacing("&#39;", with: "’") ?? ""
                    return (fact.texts + [fact.source]).allSatisfy(page.contains)
                }
            } catch let late as NotInTime {
                let missing = (fact.texts + [fact.source]).filter { !page.contains($0) }
                let shown = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                Issue.record("\(late): it lacks \(missing); it shows: \(shown)")
            }
        }
        #expect(try await visitor.page("/fr/").contains("class=\"watermark\"") == false)
        print("record: \(Self.facts.count) facts, each on its page with its source")
    }
}
