import Domain

/// The way to the next part of a long list.
enum PagingLinks {
    static func block(_ path: String, _ next: String?, _ query: [(String, String)], _ context: ScreenContext) -> Block {
        guard let next else { return .links([]) }
        var pairs = query.filter { $0.0 != "after" } + [("after", next)]
        if let asOf = context.asOf { pairs.append(("asOf", asOf.text)) }
        let address = "/\(context.texts.language.rawValue)/\(path)" + QueryText.write(pairs)
        return .links([Link(context.texts[.nextPage], address)])
    }
}
