/// Where a statement comes from; goes with every command and into every event.
package struct Provenance: Codable, Equatable, Sendable {
    package let sources: [Source]
    package let demonstration: Bool
    package let divergences: [Divergence]

    package init(sources: [Source] = [], demonstration: Bool = false, divergences: [Divergence] = []) {
        self.sources = sources
        self.demonstration = demonstration
        self.divergences = divergences
    }

    /// Reads `sources`, `demonstration` and `divergences` of a body; all optional.
    init(_ body: InputObject) {
        self.init(
            sources: body.list("sources") { $0.object(Self.source) }, demonstration: body.flag("demonstration") ?? false,
            divergences: body.list("divergences") { element in
                element.object { field in
                    Divergence(
                        field: field.requiredString("field"), statement: field.requiredLanguageMap("statement"),
                        source: field.requiredObject("source", Self.source))
                }
            })
    }

    private static func source(_ field: InputObject) -> Source {
        Source(document: field.requiredString("document"), locator: field.string("locator"))
    }
}
