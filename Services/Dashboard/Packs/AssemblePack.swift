import Domain
import View

/// Asks for the chapters of a pack, all at the sitting's time.
struct AssemblePack: Sendable {
    let factory: ScreenFactory
    let now: Instant
    /// Paper has no "next page".
    private static let longestList = 10_000

    func assemble(_ sitting: Sitting, language: Language) async throws -> CommitteePack {
        let reader = factory.reader
        let context = ScreenContext(language: language, countries: reader.countries(), asOf: sitting.asOf)
        let picture = try await reader.picture(asOf: sitting.asOf)
        let earlier = try await reader.sittings().filter { $0.asOf < sitting.asOf }.max { $0.asOf < $1.asOf }
        let since = earlier.map { [("sinceSitting", $0.id)] } ?? []
        var chapters: [Screen] = []
        let countries = context.countries.map { ["countries", $0.code.text] }
        let areas = InterventionArea.allCases.map { ["areas", $0.rawValue] }
        let paths =
            [[], ["reporting"], ["changes"]] + countries + areas + [["plans"], ["indicators"], ["practices"], ["mobility"], ["agreements"]]
        for path in paths {
            let question = PageQuestion(language: language, path: path, query: path == ["changes"] ? since : [])
            guard let screen = try await factory.screen(question, context, now: now, longest: Self.longestList) else { continue }
            chapters.append(screen)
        }
        return CommitteePack(sitting: sitting, context: context, chapters: chapters, picture: picture)
    }
}
