import Testing

@testable import Dashboard

@Suite("The catalogue of texts")
struct CatalogueTests {
    @Test("gives every text in French, Arabic and English, in every plural form the language needs")
    func isComplete() { #expect(Catalogue.embedded.problems == []) }

    @Test("is found out when a language, a form or a key is missing, or a key is unknown")
    func findsHoles() {
        let catalogue = Catalogue(files: [
            ("a.texts", "signIn\n  fr: Entrer\n  en: Enter\nactionCount\n  fr one: x\n  fr other: y\nnoSuchKey\n  fr: z\n")
        ])
        #expect(catalogue.problems.contains("signIn: no ar other"))
        #expect(catalogue.problems.contains("actionCount: no ar few"))
        #expect(catalogue.problems.contains("noSuchKey: no such key"))
        #expect(catalogue.problems.contains("menu: in no file"))
    }

    @Test(
        "refuses a file that says something twice or in an unknown language",
        arguments: ["a\n  fr: x\na\n  fr: y\n", "a\n  fr: x\n  fr: y\n", "a\n  xx: y\n", "  fr: x\n", "a\n  fr:\n"])
    func refuses(text: String) { #expect(throws: CatalogueError.self) { try CatalogueParser.parse(text, file: "a") } }

    @Test("keeps the places to be filled the same in all languages")
    func placesAgree() {
        for (key, entry) in Catalogue.embedded.entries {
            let places = entry.texts.mapValues { forms in Set(forms[.other]?.matches(of: /\{[a-z]+\}/).map { String($0.output) } ?? []) }
            #expect(Set(places.values).count == 1, "\(key): \(places)")
        }
    }

    @Test("and the templates agree on every name")
    func templatesAgree() {
        #expect(TemplateSet.embedded.problems == [])
        for template in EmbeddedFiles.templates {
            for match in template.text.matches(of: /\{\{t\.([A-Za-z0-9]+)\}\}/) {
                #expect(TextKey(rawValue: String(match.output.1)) != nil, "\(template.name): \(match.output.1)")
            }
        }
    }
}
